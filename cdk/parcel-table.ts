import type { RemovalPolicy } from "aws-cdk-lib";
import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from "aws-cdk-lib/aws-dynamodb";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";
import { dueIndex } from "../functions/adapters/dynamodb/table-keys.ts";
import type { ServiceFunction } from "./service-function.ts";

export interface ParcelTableProps {
  readonly encryptionKey: IKey;
  readonly removalPolicy: RemovalPolicy;
  readonly isProtected: boolean;
}

/** The one table, with the sparse index of what is due. */
export class ParcelTable extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string, props: ParcelTableProps) {
    super(scope, id);
    this.table = new Table(this, "Table", {
      partitionKey: { name: "pk", type: AttributeType.STRING },
      sortKey: { name: "sk", type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      timeToLiveAttribute: "expiresAt",
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: props.encryptionKey,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: props.isProtected,
      removalPolicy: props.removalPolicy,
    });
    this.table.addGlobalSecondaryIndex({
      indexName: dueIndex,
      partitionKey: { name: "dueShard", type: AttributeType.STRING },
      sortKey: { name: "dueAt", type: AttributeType.STRING },
      projectionType: ProjectionType.KEYS_ONLY,
    });
  }

  /** All that the desk does with items; the index is for whoever works what is due. */
  grantDesk(to: ServiceFunction): void {
    to.allow(
      [
        "dynamodb:GetItem",
        "dynamodb:BatchGetItem",
        "dynamodb:PutItem",
        "dynamodb:UpdateItem",
        "dynamodb:DeleteItem",
        "dynamodb:BatchWriteItem",
        "dynamodb:Query",
      ],
      [this.table.tableArn],
    );
    to.allowToEncrypt();
  }

  grantDueIndex(to: ServiceFunction): void {
    to.allow(["dynamodb:Query"], [`${this.table.tableArn}/index/${dueIndex}`]);
  }

  /** To leave nothing of a mail but that it was met. */
  grantBury(to: ServiceFunction): void {
    to.allow(
      ["dynamodb:Query", "dynamodb:PutItem", "dynamodb:DeleteItem", "dynamodb:BatchWriteItem"],
      [this.table.tableArn],
    );
  }

  /** To read an item and to change one that is there. */
  grantChange(to: ServiceFunction): void {
    to.allow(["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:UpdateItem"], [this.table.tableArn]);
    to.allowToEncrypt();
  }
}
