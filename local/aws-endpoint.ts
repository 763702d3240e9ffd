import { type ListeningServer, listenHttp } from "./http-server.ts";
import type { ObjectStore } from "./object-store.ts";
import { answerS3 } from "./s3-endpoint.ts";
import { answerSes, type SesEndpointOptions } from "./ses-endpoint.ts";

/** The local stand-ins for S3 and SES, each on its own port, for `AWS_ENDPOINT_URL_S3` and `AWS_ENDPOINT_URL_SES`. */
export interface AwsEndpoint {
  readonly s3Url: string;
  readonly sesUrl: string;
  close(): Promise<void>;
}

/** Starts both on free ports of the loopback address. */
export async function startAwsEndpoint(
  objects: ObjectStore,
  sesOptions: SesEndpointOptions,
): Promise<AwsEndpoint> {
  const s3 = await listenHttp(0, (request, response) => answerS3(objects, request, response));
  const ses: ListeningServer = await listenHttp(0, (request, response) =>
    answerSes(sesOptions, request, response),
  );
  return {
    s3Url: `http://127.0.0.1:${s3.port}`,
    sesUrl: `http://127.0.0.1:${ses.port}`,
    close: async () => {
      await Promise.all([s3.close(), ses.close()]);
    },
  };
}
