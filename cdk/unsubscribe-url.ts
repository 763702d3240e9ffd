import { FunctionUrlAuthType } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import { ServiceFunction, type ServiceFunctionProps } from "./service-function.ts";

/** The address in `List-Unsubscribe` of a follow-up (RFC 8058): open to everybody, and of use only with the MAC in the link. */
export class UnsubscribeUrl extends Construct {
  readonly service: ServiceFunction;
  readonly url: string;

  constructor(scope: Construct, id: string, props: Omit<ServiceFunctionProps, "file" | "description">) {
    super(scope, id);
    this.service = new ServiceFunction(this, "Service", {
      ...props,
      file: "unsubscribe",
      description: "Stops follow-ups with one click",
    });
    this.url = this.service.function.addFunctionUrl({ authType: FunctionUrlAuthType.NONE }).url;
  }
}
