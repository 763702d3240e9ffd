/**
 * How many answers one address gets. A person forwards a box full in an evening; two machines that answer each other do
 * it in seconds, and are known by their headers first. These are the second wall.
 */
export const answersAnHour = 60;
export const answersADay = 150;

/** A mail that was in a queue for longer is news no more: it is kept, and not answered. */
export const answerableDays = 7;

/** More servers than this on the way are a loop (RFC 5321 6.3 asks for 100 or more; our own mail has fewer than ten). */
export const hopLimit = 50;
