import { StartFailure } from "./start-failure.ts";

/**
 * Starts a server, or says in one sentence why its port cannot be had, and which flag helps.
 *
 * @throws StartFailure
 */
export async function listenOrExplain<Server>(
  flag: string,
  port: number,
  listen: () => Promise<Server>,
): Promise<Server> {
  try {
    return await listen();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "EADDRINUSE")
      throw new StartFailure(`Port ${port} is taken by another program: choose another one with ${flag}.`);
    if (code === "EACCES")
      throw new StartFailure(
        `Port ${port} may not be used by this account: choose one above 1023 with ${flag}.`,
      );
    if (code === "EADDRNOTAVAIL")
      throw new StartFailure("This machine does not have the address given with --smtp-host.");
    throw error;
  }
}
