import { accountStore } from "./adapters/dynamodb/account-store.ts";
import { openTable } from "./adapters/dynamodb/table-client.ts";
import { readEnvironment } from "./adapters/environment.ts";
import { nodeKeys } from "./adapters/node-keys.ts";
import type { UrlRequest, UrlResponse } from "./events.ts";
import { withoutText } from "./fault.ts";
import { readUnsubscribePath } from "./unsubscribe-link.ts";

/**
 * Lambda behind the link of a follow-up: a POST, as mail programs send it, stops follow-ups; a GET only shows a page that
 * asks, because programs that look for viruses follow every link.
 */
export async function handler(request: UrlRequest): Promise<UrlResponse> {
  const environment = readEnvironment();
  const accountId = readUnsubscribePath(request.rawPath, nodeKeys(environment.secret));
  if (accountId === undefined)
    return page(404, "This link is not complete", "Copy the whole of it from the mail.");
  if (request.requestContext.http.method !== "POST")
    return page(
      200,
      "Stop reminders?",
      "Parcelwise then writes only when you forward a mail.",
      '<form method="post"><button>Stop reminders</button></form>',
    );
  try {
    await accountStore(openTable(environment.table)).change(accountId, { mails: "none" });
  } catch (error) {
    throw withoutText(error);
  }
  return page(
    200,
    "Reminders are stopped",
    "Mails that you forward are still answered. To have reminders again, reply to any answer with: mails all",
  );
}

/** Nothing of it comes from the request. */
function page(statusCode: number, title: string, text: string, form = ""): UrlResponse {
  return {
    statusCode,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "default-src 'none'; form-action 'self'; frame-ancestors 'none'",
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    },
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1><p>${text}</p>${form}</html>`,
  };
}
