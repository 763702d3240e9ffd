import type { Protection } from "../marketplace.ts";
import { parseProtection } from "../schema/protection.ts";
import alibaba from "./alibaba.json" with { type: "json" };
import aliexpress from "./aliexpress.json" with { type: "json" };
import allegro from "./allegro.json" with { type: "json" };
import amazonAToZ from "./amazon_a_to_z.json" with { type: "json" };
import amazonOwn from "./amazon_own.json" with { type: "json" };
import banggood from "./banggood.json" with { type: "json" };
import depop from "./depop.json" with { type: "json" };
import dhgate from "./dhgate.json" with { type: "json" };
import ebay from "./ebay.json" with { type: "json" };
import etsy from "./etsy.json" with { type: "json" };
import euCrdArt18 from "./eu_crd_art18.json" with { type: "json" };
import joom from "./joom.json" with { type: "json" };
import klarna from "./klarna.json" with { type: "json" };
import lazada from "./lazada.json" with { type: "json" };
import mastercardChargeback from "./mastercard_chargeback.json" with { type: "json" };
import mercadoLibre from "./mercado_libre.json" with { type: "json" };
import mercariUs from "./mercari_us.json" with { type: "json" };
import otto from "./otto.json" with { type: "json" };
import paypal from "./paypal.json" with { type: "json" };
import shein from "./shein.json" with { type: "json" };
import shopPromise from "./shop_promise.json" with { type: "json" };
import shopee from "./shopee.json" with { type: "json" };
import stockx from "./stockx.json" with { type: "json" };
import temu from "./temu.json" with { type: "json" };
import ukCraDelivery from "./uk_cra_delivery.json" with { type: "json" };
import ukSection75 from "./uk_section_75.json" with { type: "json" };
import vinted from "./vinted.json" with { type: "json" };
import visaChargeback from "./visa_chargeback.json" with { type: "json" };
import walmartMarketplace from "./walmart_marketplace.json" with { type: "json" };
import wish from "./wish.json" with { type: "json" };
import zalando from "./zalando.json" with { type: "json" };

/** Marketplaces, then payment methods, then laws; each file is checked against its schema once, when it is loaded. */
export const protections: readonly Protection[] = [
  aliexpress,
  ebay,
  amazonAToZ,
  amazonOwn,
  etsy,
  temu,
  shein,
  wish,
  dhgate,
  banggood,
  alibaba,
  walmartMarketplace,
  shopPromise,
  vinted,
  mercariUs,
  depop,
  stockx,
  zalando,
  otto,
  allegro,
  mercadoLibre,
  shopee,
  lazada,
  joom,
  paypal,
  visaChargeback,
  mastercardChargeback,
  klarna,
  ukSection75,
  ukCraDelivery,
  euCrdArt18,
].map(parseProtection);
