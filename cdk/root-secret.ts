import type { RemovalPolicy } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";
import { explain } from "./explain.ts";

export interface RootSecretProps {
  readonly encryptionKey: IKey;
  readonly removalPolicy: RemovalPolicy;
}

/** The secret from which every keyed hash is made, 48 bytes in base64; made by AWS, in no template and in no file. */
export class RootSecret extends Construct {
  /** Where CloudFormation finds it when a function is deployed; the function's environment is encrypted. */
  readonly reference: string;

  constructor(scope: Construct, id: string, props: RootSecretProps) {
    super(scope, id);
    const secret = new Secret(this, "Secret", {
      description: "Root of every keyed hash. A new one makes every account a stranger: never change it",
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      encryptionKey: props.encryptionKey,
      removalPolicy: props.removalPolicy,
    });
    explain(secret, {
      "AwsSolutions-SMG4": "accounts are found by hashes made with it; a new one would lose them all",
    });
    this.reference = secret.secretValue.unsafeUnwrap();
  }
}
