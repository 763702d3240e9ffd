import { Buffer } from "node:buffer";
import type { AuthenticateResult, DNSResolver } from "mailauth";
import type { Verdict, VerdictStatus } from "../functions/events.ts";
import { fieldValue, splitRawMessage } from "./header-block.ts";
import { mailboxOf } from "./ses-outgoing.ts";

/** What the server that handed in a mail said of itself. */
export interface SmtpPeer {
  readonly remoteAddress: string;
  readonly helo: string;
  /** MAIL FROM; empty for a null return path. */
  readonly envelopeFrom: string;
}

/** SES's verdicts on a mail, and the lines of its `Authentication-Results`. */
export interface Verdicts {
  readonly spfVerdict: Verdict;
  readonly dkimVerdict: Verdict;
  readonly dmarcVerdict: Verdict;
  readonly dmarcPolicy?: "none" | "quarantine" | "reject";
  readonly results: readonly string[];
}

export interface VerdictOptions {
  /** `loopback`: what this machine hands in is taken as verified. `none`: everything is checked. */
  readonly trust: "loopback" | "none";
  /** Answers DNS questions; without one, no domain has a record. */
  readonly resolver: DNSResolver;
}

/** Judges who sent a mail, by SPF, DKIM and DMARC, in SES's words. Never throws: a check that fails says so. */
export async function judgeSender(
  raw: Uint8Array,
  peer: SmtpPeer,
  options: VerdictOptions,
): Promise<Verdicts> {
  if (options.trust === "loopback" && isLoopback(peer.remoteAddress)) return trusted(raw, peer);
  try {
    // Loaded with the first mail from elsewhere: it takes longer than the rest of the start, and most never need it.
    const { authenticate } = await import("mailauth");
    const checked = await authenticate(Buffer.from(raw), {
      ip: peer.remoteAddress,
      helo: peer.helo,
      sender: peer.envelopeFrom,
      mta: "amazonses.com",
      resolver: options.resolver,
      disableArc: true,
      disableBimi: true,
    });
    return inWordsOfSes(checked, peer);
  } catch {
    const failed: Verdict = { status: "PROCESSING_FAILED" };
    const results = ["spf=temperror", "dkim=temperror", "dmarc=temperror"];
    return { spfVerdict: failed, dkimVerdict: failed, dmarcVerdict: failed, results };
  }
}

/** Whether an address is this machine's own: `127.0.0.0/8` or `::1`. */
function isLoopback(address: string): boolean {
  return /^(?:::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$|^::1$/.test(address);
}

/** Foreign text that may stand in a header of ours: nothing that ends a field, a token or a comment. */
export function headerToken(text: string): string {
  return text.replace(/[^A-Za-z0-9.@_+=:/~-]/g, "").slice(0, 320);
}

function trusted(raw: Uint8Array, peer: SmtpPeer): Verdicts {
  const from = mailboxOf(fieldValue(splitRawMessage(raw), "from") ?? "") ?? "";
  const domain = headerToken(from.split("@").at(-1) ?? "");
  const pass: Verdict = { status: "PASS" };
  return {
    spfVerdict: pass,
    dkimVerdict: pass,
    dmarcVerdict: pass,
    results: [
      `spf=pass (handed in on this machine) ${clientOf(peer)}`,
      `dkim=pass header.i=@${domain}`,
      `dmarc=pass header.from=${domain}`,
    ],
  };
}

function inWordsOfSes(checked: AuthenticateResult, peer: SmtpPeer): Verdicts {
  const spf = checked.spf ? checked.spf.status.result : "none";
  const signatures = checked.dkim.results.map((result) => ({
    // An altered body is "neutral" to mailauth, and a failed signature to SES.
    result: result.status.result === "neutral" ? "fail" : result.status.result,
    domain: headerToken(result.signingDomain ?? ""),
  }));
  const best = signatures.find(({ result }) => result === "pass") ?? signatures[0];
  const dmarc = checked.dmarc ? checked.dmarc.status.result : "none";
  const policy = checked.dmarc
    ? /^(none|quarantine|reject)$/.exec(checked.dmarc.policy ?? "")?.[0]
    : undefined;
  const from = headerToken(
    checked.dmarc ? checked.dmarc.domain : (checked.dkim.headerFrom?.[0]?.split("@").at(-1) ?? ""),
  );
  return {
    spfVerdict: { status: verdictOf(spf) },
    dkimVerdict: { status: verdictOf(best?.result ?? "none") },
    dmarcVerdict: { status: verdictOf(dmarc) },
    ...(policy ? { dmarcPolicy: policy as "none" | "quarantine" | "reject" } : {}),
    results: [
      `spf=${headerToken(spf)} ${clientOf(peer)}`,
      ...signatures.map(({ result, domain }) => `dkim=${headerToken(result)} header.i=@${domain}`),
      `dmarc=${headerToken(dmarc)} header.from=${from}`,
    ],
  };
}

function clientOf(peer: SmtpPeer): string {
  return `client-ip=${headerToken(peer.remoteAddress)}; envelope-from=${headerToken(peer.envelopeFrom)}; helo=${headerToken(peer.helo)}`;
}

function verdictOf(result: string): VerdictStatus {
  if (result === "pass") return "PASS";
  if (/^(fail|softfail|policy|hardfail)$/.test(result)) return "FAIL";
  return /error$/.test(result) ? "PROCESSING_FAILED" : "GRAY";
}
