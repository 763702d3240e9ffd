import { SESClient, UpdateConfigurationSetSendingEnabledCommand } from "@aws-sdk/client-ses";
import type { AlarmEvent } from "./events.ts";

/**
 * Lambda, called by the alarms on bounces and complaints: stops all sending before SES does. Answers wait in the table,
 * and go out when an operator has found the cause and allows sending again.
 */
export async function handler(event: AlarmEvent): Promise<void> {
  if (event.alarmData.state.value !== "ALARM") return;
  const { PARCELWISE_CONFIGURATION_SET } = process.env;
  await new SESClient({}).send(
    new UpdateConfigurationSetSendingEnabledCommand({
      ConfigurationSetName: PARCELWISE_CONFIGURATION_SET,
      Enabled: false,
    }),
  );
  console.error(JSON.stringify({ level: "alarm", code: "sending-paused", alarm: event.alarmData.alarmName }));
}
