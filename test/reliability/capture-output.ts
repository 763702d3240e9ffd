const names = ["log", "error", "warn", "info", "debug", "trace"] as const;

/** Everything that is written to the console, to standard output or to standard error, from now to `end`; nothing of it is shown. */
export function captureOutput(): { end(): string } {
  const parts: string[] = [];
  // biome-ignore lint/suspicious/noConsole: what is written to it is what is looked at.
  const kept = names.map((name) => [name, console[name]] as const);
  const streams = [process.stdout, process.stderr].map((stream) => [stream, stream.write] as const);
  for (const [name] of kept)
    console[name] = (...values: unknown[]) => void parts.push(values.map(String).join(" "));
  for (const [stream] of streams)
    stream.write = ((chunk: unknown) => {
      parts.push(String(chunk));
      return true;
    }) as typeof stream.write;
  return {
    end() {
      for (const [name, method] of kept) console[name] = method;
      for (const [stream, write] of streams) stream.write = write;
      return parts.join("\n");
    },
  };
}
