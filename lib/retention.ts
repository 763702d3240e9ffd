/** How long what is kept, in days. The stores, the bucket and the answers all take it from here. */

/** The bytes of a received mail: a day longer than dead letters are kept, so that what can be tried again can still be read. */
export const rawMailDays = 15;
/** That a mail was met and answered: longer than a queue can bring it again (14 days), and than its bytes are kept. */
export const mailRecordDays = 60;
/** A parcel of which nobody has spoken for so long is forgotten. */
export const parcelDays = 180;
