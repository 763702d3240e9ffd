import type { ParcelRow } from "../answer.ts";
import type { PlannedParcel, Scene } from "../scene.ts";
import { aboutParcel } from "./about-parcel.ts";

/** A parcel as one of several: the status, what is next of it, which one it is. */
export function parcelRow(parcel: PlannedParcel, scene: Scene, next: string | null): ParcelRow {
  const { plan } = parcel;
  const status = plan.status === null ? undefined : scene.knowledge.statuses.get(plan.status);
  return {
    severity: plan.severity,
    title: (status?.title ?? plan.headline).replace(/(?<![.\s])[.\s]+$/, ""),
    next,
    about: aboutParcel(parcel, scene),
  };
}
