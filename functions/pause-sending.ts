import { PutConfigurationSetSendingOptionsCommand, SESv2Client } from "@aws-sdk/client-sesv2";
import { environmentNames } from "./adapters/environment.ts";
import type { AlarmEvent } from "./events.ts";

/**
 * Lambda, called by the alarms on bounces and complaints: stops all sending before SES does. Answers wait in the table,
 * and go out when an operator has found the cause and allows sending again.
 */
export async function handler(event: AlarmEvent): Promise<void> {
  if (event.alarmData.state.value !== "ALARM") return;
  await new SESv2Client({}).send(
    new PutConfigurationSetSendingOptionsCommand({
      ConfigurationSetName: process.env[environmentNames.configurationSet],
      SendingEnabled: false,
    }),
  );
  console.error(JSON.stringify({ level: "alarm", code: "sending-paused", alarm: event.alarmData.alarmName }));
}
