import { numberValue } from "./command-values.ts";
import { normalizeText } from "./normalize-line.ts";

/** As much of a parcel as is needed to know which one is meant. */
export interface NamedParcel {
  readonly name: string | null;
  readonly orderNumber: string | null;
  readonly numbers: readonly { readonly trackingNumber: string }[];
}

/** The parcels that a number, the end of a number (4 signs or more), an order number or a name means. */
export function parcelsNamed<Parcel extends NamedParcel>(
  about: string,
  parcels: readonly Parcel[],
): readonly Parcel[] {
  const number = numberValue(about);
  const name = normalizeText(about);
  const byName = parcels.filter((parcel) => parcel.name !== null && normalizeText(parcel.name) === name);
  if (byName.length > 0 || number === null) return byName;
  const isIt = (known: string) => {
    const bare = known.replace(/[\s.-]+/g, "").toUpperCase();
    return bare === number || (number.length >= 6 && bare.endsWith(number));
  };
  return parcels.filter(
    ({ numbers, orderNumber }) =>
      numbers.some(({ trackingNumber }) => isIt(trackingNumber)) ||
      (orderNumber !== null && isIt(orderNumber)),
  );
}
