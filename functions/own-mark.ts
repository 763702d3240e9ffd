/** Name of the header that marks our own mail. */
export const ownMarkHeader = "X-Parcelwise-Id";
