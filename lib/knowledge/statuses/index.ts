import * as v from "valibot";
import { reasonKnowledge, statusKnowledge } from "../schema/status.ts";
import type { ReasonKnowledge, StatusKnowledge } from "../status.ts";
import deliveryAttemptFailed from "./delivery.attempt_failed.json" with { type: "json" };
import deliveryNoticeLeft from "./delivery.notice_left.json" with { type: "json" };
import deliveryOutForDelivery from "./delivery.out_for_delivery.json" with { type: "json" };
import deliveryPickupMissed from "./delivery.pickup_missed.json" with { type: "json" };
import deliveryReadyForPickup from "./delivery.ready_for_pickup.json" with { type: "json" };
import deliveryRefused from "./delivery.refused.json" with { type: "json" };
import deliveryScheduled from "./delivery.scheduled.json" with { type: "json" };
import domesticAddressProblem from "./domestic.address_problem.json" with { type: "json" };
import domesticAtDepot from "./domestic.at_depot.json" with { type: "json" };
import domesticDelayed from "./domestic.delayed.json" with { type: "json" };
import domesticForwarded from "./domestic.forwarded.json" with { type: "json" };
import domesticHeld from "./domestic.held.json" with { type: "json" };
import domesticInTransit from "./domestic.in_transit.json" with { type: "json" };
import domesticMisrouted from "./domestic.misrouted.json" with { type: "json" };
import domesticReceived from "./domestic.received.json" with { type: "json" };
import doneCollected from "./done.collected.json" with { type: "json" };
import doneDelivered from "./done.delivered.json" with { type: "json" };
import doneLeftAtPlace from "./done.left_at_place.json" with { type: "json" };
import doneToOtherPerson from "./done.to_other_person.json" with { type: "json" };
import endDamaged from "./end.damaged.json" with { type: "json" };
import endDestroyed from "./end.destroyed.json" with { type: "json" };
import endInvestigating from "./end.investigating.json" with { type: "json" };
import endLost from "./end.lost.json" with { type: "json" };
import endReturned from "./end.returned.json" with { type: "json" };
import endReturning from "./end.returning.json" with { type: "json" };
import exportAwaitingDeparture from "./export.awaiting_departure.json" with { type: "json" };
import exportCleared from "./export.cleared.json" with { type: "json" };
import exportHeld from "./export.held.json" with { type: "json" };
import exportPresented from "./export.presented.json" with { type: "json" };
import exportTerminated from "./export.terminated.json" with { type: "json" };
import importArrivedInwardOffice from "./import.arrived_inward_office.json" with { type: "json" };
import importChargesDue from "./import.charges_due.json" with { type: "json" };
import importChargesPaid from "./import.charges_paid.json" with { type: "json" };
import importCleared from "./import.cleared.json" with { type: "json" };
import importCollectAtCustomsOffice from "./import.collect_at_customs_office.json" with { type: "json" };
import importDocumentsRequired from "./import.documents_required.json" with { type: "json" };
import importException from "./import.exception.json" with { type: "json" };
import importHeldBeforeCustoms from "./import.held_before_customs.json" with { type: "json" };
import importInProgress from "./import.in_progress.json" with { type: "json" };
import importInspection from "./import.inspection.json" with { type: "json" };
import importPermitRequired from "./import.permit_required.json" with { type: "json" };
import importPresented from "./import.presented.json" with { type: "json" };
import importRecipientIdRequired from "./import.recipient_id_required.json" with { type: "json" };
import importRefusedEntry from "./import.refused_entry.json" with { type: "json" };
import importReleasedToCarrier from "./import.released_to_carrier.json" with { type: "json" };
import importSeized from "./import.seized.json" with { type: "json" };
import importValuationQuery from "./import.valuation_query.json" with { type: "json" };
import linehaulArrived from "./linehaul.arrived.json" with { type: "json" };
import linehaulAtTransitCountry from "./linehaul.at_transit_country.json" with { type: "json" };
import linehaulDeparted from "./linehaul.departed.json" with { type: "json" };
import linehaulLeftTransitCountry from "./linehaul.left_transit_country.json" with { type: "json" };
import metaNotFound from "./meta.not_found.json" with { type: "json" };
import metaStale from "./meta.stale.json" with { type: "json" };
import metaUnmapped from "./meta.unmapped.json" with { type: "json" };
import orderAwaitingHandover from "./order.awaiting_handover.json" with { type: "json" };
import orderCancelled from "./order.cancelled.json" with { type: "json" };
import orderConfirmed from "./order.confirmed.json" with { type: "json" };
import orderLabelCreated from "./order.label_created.json" with { type: "json" };
import orderShipped from "./order.shipped.json" with { type: "json" };
import originAccepted from "./origin.accepted.json" with { type: "json" };
import originInTransit from "./origin.in_transit.json" with { type: "json" };
import originRejected from "./origin.rejected.json" with { type: "json" };
import reasonFile from "./reasons.json" with { type: "json" };

/** Every leaf of the taxonomy, in its order. */
export const statuses: readonly StatusKnowledge[] = v.parse(v.array(statusKnowledge), [
  metaNotFound,
  metaStale,
  metaUnmapped,
  orderConfirmed,
  orderLabelCreated,
  orderAwaitingHandover,
  orderShipped,
  orderCancelled,
  originAccepted,
  originInTransit,
  originRejected,
  exportPresented,
  exportHeld,
  exportCleared,
  exportAwaitingDeparture,
  exportTerminated,
  linehaulDeparted,
  linehaulAtTransitCountry,
  linehaulLeftTransitCountry,
  linehaulArrived,
  importArrivedInwardOffice,
  importHeldBeforeCustoms,
  importPresented,
  importInProgress,
  importException,
  importInspection,
  importDocumentsRequired,
  importRecipientIdRequired,
  importValuationQuery,
  importChargesDue,
  importChargesPaid,
  importPermitRequired,
  importCollectAtCustomsOffice,
  importSeized,
  importRefusedEntry,
  importCleared,
  importReleasedToCarrier,
  domesticReceived,
  domesticInTransit,
  domesticAtDepot,
  domesticMisrouted,
  domesticDelayed,
  domesticHeld,
  domesticAddressProblem,
  domesticForwarded,
  deliveryScheduled,
  deliveryOutForDelivery,
  deliveryAttemptFailed,
  deliveryNoticeLeft,
  deliveryRefused,
  deliveryReadyForPickup,
  deliveryPickupMissed,
  doneDelivered,
  doneLeftAtPlace,
  doneToOtherPerson,
  doneCollected,
  endReturning,
  endReturned,
  endDamaged,
  endLost,
  endInvestigating,
  endDestroyed,
]);

/** Every reason, in the taxonomy's order. */
export const reasons: readonly ReasonKnowledge[] = v.parse(v.array(reasonKnowledge), reasonFile);
