// Written by "npm run carrier": do not edit by hand.
import type { Carrier } from "../carrier.ts";
import { parseCarrier } from "../schema/carrier.ts";
import c99minutos from "./99minutos.json" with { type: "json" };
import cAcsCourier from "./acs-courier.json" with { type: "json" };
import cAmazonLogistics from "./amazon-logistics.json" with { type: "json" };
import cAnPost from "./an-post.json" with { type: "json" };
import cAndreani from "./andreani.json" with { type: "json" };
import cAnteraja from "./anteraja.json" with { type: "json" };
import cAramex from "./aramex.json" with { type: "json" };
import cArasKargo from "./aras-kargo.json" with { type: "json" };
import cAsendia from "./asendia.json" with { type: "json" };
import cAuspost from "./auspost.json" with { type: "json" };
import cAustrianPost from "./austrian-post.json" with { type: "json" };
import cAzulCargo from "./azul-cargo.json" with { type: "json" };
import cBlueDart from "./blue-dart.json" with { type: "json" };
import cBlueExpress from "./blue-express.json" with { type: "json" };
import cBosta from "./bosta.json" with { type: "json" };
import cBoxNow from "./box-now.json" with { type: "json" };
import cBoxberry from "./boxberry.json" with { type: "json" };
import cBpost from "./bpost.json" with { type: "json" };
import cBring from "./bring.json" with { type: "json" };
import cBrt from "./brt.json" with { type: "json" };
import cBudbee from "./budbee.json" with { type: "json" };
import cBulgarianPosts from "./bulgarian-posts.json" with { type: "json" };
import cCainiao from "./cainiao.json" with { type: "json" };
import cCanadaPost from "./canada-post.json" with { type: "json" };
import cCanpar from "./canpar.json" with { type: "json" };
import cCargus from "./cargus.json" with { type: "json" };
import cCdek from "./cdek.json" with { type: "json" };
import cCeskaPosta from "./ceska-posta.json" with { type: "json" };
import cChilexpress from "./chilexpress.json" with { type: "json" };
import cChinaPostEms from "./china-post-ems.json" with { type: "json" };
import cChronopost from "./chronopost.json" with { type: "json" };
import cChunghwaPost from "./chunghwa-post.json" with { type: "json" };
import cCityLinkExpress from "./city-link-express.json" with { type: "json" };
import cCjLogistics from "./cj-logistics.json" with { type: "json" };
import cColisPrive from "./colis-prive.json" with { type: "json" };
import cColombiaPost from "./colombia-post.json" with { type: "json" };
import cCoordinadora from "./coordinadora.json" with { type: "json" };
import cCorreiosBr from "./correios-br.json" with { type: "json" };
import cCorreoArgentino from "./correo-argentino.json" with { type: "json" };
import cCorreoUruguayo from "./correo-uruguayo.json" with { type: "json" };
import cCorreosChile from "./correos-chile.json" with { type: "json" };
import cCorreosEs from "./correos-es.json" with { type: "json" };
import cCorreosMexico from "./correos-mexico.json" with { type: "json" };
import cCouriersPlease from "./couriers-please.json" with { type: "json" };
import cCtt from "./ctt.json" with { type: "json" };
import cCyprusPost from "./cyprus-post.json" with { type: "json" };
import cDao from "./dao.json" with { type: "json" };
import cDelhivery from "./delhivery.json" with { type: "json" };
import cDellin from "./dellin.json" with { type: "json" };
import cDeutschePost from "./deutsche-post.json" with { type: "json" };
import cDhlEcommerceUs from "./dhl-ecommerce-us.json" with { type: "json" };
import cDhlExpress from "./dhl-express.json" with { type: "json" };
import cDhlNl from "./dhl-nl.json" with { type: "json" };
import cDhlPaket from "./dhl-paket.json" with { type: "json" };
import cDpd from "./dpd.json" with { type: "json" };
import cDpdDe from "./dpd-de.json" with { type: "json" };
import cDpdNlPl from "./dpd-nl-pl.json" with { type: "json" };
import cDpdUk from "./dpd-uk.json" with { type: "json" };
import cDtdc from "./dtdc.json" with { type: "json" };
import cEcomExpress from "./ecom-express.json" with { type: "json" };
import cEcont from "./econt.json" with { type: "json" };
import cEgyptPost from "./egypt-post.json" with { type: "json" };
import cEkart from "./ekart.json" with { type: "json" };
import cEmiratesPost from "./emirates-post.json" with { type: "json" };
import cEstafeta from "./estafeta.json" with { type: "json" };
import cEvri from "./evri.json" with { type: "json" };
import cExpressOneHu from "./express-one-hu.json" with { type: "json" };
import cFanCourier from "./fan-courier.json" with { type: "json" };
import cFedex from "./fedex.json" with { type: "json" };
import cFlashExpress from "./flash-express.json" with { type: "json" };
import cFourpx from "./fourpx.json" with { type: "json" };
import cFoxpost from "./foxpost.json" with { type: "json" };
import cFukuyamaTransporting from "./fukuyama-transporting.json" with { type: "json" };
import cGdex from "./gdex.json" with { type: "json" };
import cGenikiTaxydromiki from "./geniki-taxydromiki.json" with { type: "json" };
import cGhn from "./ghn.json" with { type: "json" };
import cGhtk from "./ghtk.json" with { type: "json" };
import cGls from "./gls.json" with { type: "json" };
import cGofo from "./gofo.json" with { type: "json" };
import cHanjin from "./hanjin.json" with { type: "json" };
import cHctLogistics from "./hct-logistics.json" with { type: "json" };
import cHellenicPost from "./hellenic-post.json" with { type: "json" };
import cHepsijet from "./hepsijet.json" with { type: "json" };
import cHermesDe from "./hermes-de.json" with { type: "json" };
import cHfd from "./hfd.json" with { type: "json" };
import cHongkongPost from "./hongkong-post.json" with { type: "json" };
import cHrvatskaPosta from "./hrvatska-posta.json" with { type: "json" };
import cIcelandPost from "./iceland-post.json" with { type: "json" };
import cImile from "./imile.json" with { type: "json" };
import cIndiaPost from "./india-post.json" with { type: "json" };
import cInpost from "./inpost.json" with { type: "json" };
import cInstabox from "./instabox.json" with { type: "json" };
import cIntelcom from "./intelcom.json" with { type: "json" };
import cInterrapidisimo from "./interrapidisimo.json" with { type: "json" };
import cIsraelPost from "./israel-post.json" with { type: "json" };
import cJadlog from "./jadlog.json" with { type: "json" };
import cJapanPost from "./japan-post.json" with { type: "json" };
import cJdLogistics from "./jd-logistics.json" with { type: "json" };
import cJne from "./jne.json" with { type: "json" };
import cJtExpress from "./jt-express.json" with { type: "json" };
import cKazpost from "./kazpost.json" with { type: "json" };
import cKerryExpress from "./kerry-express.json" with { type: "json" };
import cKolayGelsin from "./kolay-gelsin.json" with { type: "json" };
import cKoreaPost from "./korea-post.json" with { type: "json" };
import cLaPosteColissimo from "./la-poste-colissimo.json" with { type: "json" };
import cLandmark from "./landmark.json" with { type: "json" };
import cLasership from "./lasership.json" with { type: "json" };
import cLatvijasPasts from "./latvijas-pasts.json" with { type: "json" };
import cLbcExpress from "./lbc-express.json" with { type: "json" };
import cLeopardsCourier from "./leopards-courier.json" with { type: "json" };
import cLietuvosPastas from "./lietuvos-pastas.json" with { type: "json" };
import cLionParcel from "./lion-parcel.json" with { type: "json" };
import cLogen from "./logen.json" with { type: "json" };
import cLoggi from "./loggi.json" with { type: "json" };
import cLotteGlobalLogistics from "./lotte-global-logistics.json" with { type: "json" };
import cMagyarPosta from "./magyar-posta.json" with { type: "json" };
import cMaltaPost from "./malta-post.json" with { type: "json" };
import cMatkahuolto from "./matkahuolto.json" with { type: "json" };
import cMeest from "./meest.json" with { type: "json" };
import cMngKargo from "./mng-kargo.json" with { type: "json" };
import cMondialRelay from "./mondial-relay.json" with { type: "json" };
import cMrw from "./mrw.json" with { type: "json" };
import cNacex from "./nacex.json" with { type: "json" };
import cNaqelExpress from "./naqel-express.json" with { type: "json" };
import cNinjaVan from "./ninja-van.json" with { type: "json" };
import cNovaPoshta from "./nova-poshta.json" with { type: "json" };
import cNzPost from "./nz-post.json" with { type: "json" };
import cOca from "./oca.json" with { type: "json" };
import cOlvaCourier from "./olva-courier.json" with { type: "json" };
import cOmniva from "./omniva.json" with { type: "json" };
import cOntrac from "./ontrac.json" with { type: "json" };
import cOrlenPaczka from "./orlen-paczka.json" with { type: "json" };
import cOverseasExpress from "./overseas-express.json" with { type: "json" };
import cPacketa from "./packeta.json" with { type: "json" };
import cPakistanPost from "./pakistan-post.json" with { type: "json" };
import cPaquetexpress from "./paquetexpress.json" with { type: "json" };
import cParcelforce from "./parcelforce.json" with { type: "json" };
import cPhlpost from "./phlpost.json" with { type: "json" };
import cPocztaPolska from "./poczta-polska.json" with { type: "json" };
import cPosIndonesia from "./pos-indonesia.json" with { type: "json" };
import cPosMalaysia from "./pos-malaysia.json" with { type: "json" };
import cPostLuxembourg from "./post-luxembourg.json" with { type: "json" };
import cPostaRomana from "./posta-romana.json" with { type: "json" };
import cPostaSlovenije from "./posta-slovenije.json" with { type: "json" };
import cPostaSrbije from "./posta-srbije.json" with { type: "json" };
import cPosteItaliane from "./poste-italiane.json" with { type: "json" };
import cPosti from "./posti.json" with { type: "json" };
import cPostnl from "./postnl.json" with { type: "json" };
import cPostnord from "./postnord.json" with { type: "json" };
import cPplCz from "./ppl-cz.json" with { type: "json" };
import cPtt from "./ptt.json" with { type: "json" };
import cPurolator from "./purolator.json" with { type: "json" };
import cRedpack from "./redpack.json" with { type: "json" };
import cRelaisColis from "./relais-colis.json" with { type: "json" };
import cRoyalMail from "./royal-mail.json" with { type: "json" };
import cRussianPost from "./russian-post.json" with { type: "json" };
import cSagawa from "./sagawa.json" with { type: "json" };
import cSameday from "./sameday.json" with { type: "json" };
import cSaudiPost from "./saudi-post.json" with { type: "json" };
import cSda from "./sda.json" with { type: "json" };
import cSeino from "./seino.json" with { type: "json" };
import cSendeo from "./sendeo.json" with { type: "json" };
import cSendle from "./sendle.json" with { type: "json" };
import cSerpost from "./serpost.json" with { type: "json" };
import cServientrega from "./servientrega.json" with { type: "json" };
import cSeur from "./seur.json" with { type: "json" };
import cSfExpress from "./sf-express.json" with { type: "json" };
import cShadowfax from "./shadowfax.json" with { type: "json" };
import cSicepat from "./sicepat.json" with { type: "json" };
import cSingpost from "./singpost.json" with { type: "json" };
import cSlovakPost from "./slovak-post.json" with { type: "json" };
import cSmsaExpress from "./smsa-express.json" with { type: "json" };
import cSouthAfricanPost from "./south-african-post.json" with { type: "json" };
import cSpeedex from "./speedex.json" with { type: "json" };
import cSpeedx from "./speedx.json" with { type: "json" };
import cSpeedyBg from "./speedy-bg.json" with { type: "json" };
import cSpsSk from "./sps-sk.json" with { type: "json" };
import cSpxExpress from "./spx-express.json" with { type: "json" };
import cStarken from "./starken.json" with { type: "json" };
import cStartrack from "./startrack.json" with { type: "json" };
import cStoExpress from "./sto-express.json" with { type: "json" };
import cSuratKargo from "./surat-kargo.json" with { type: "json" };
import cSwiship from "./swiship.json" with { type: "json" };
import cSwissPost from "./swiss-post.json" with { type: "json" };
import cTCat from "./t-cat.json" with { type: "json" };
import cTcsPk from "./tcs-pk.json" with { type: "json" };
import cThailandPost from "./thailand-post.json" with { type: "json" };
import cTipsa from "./tipsa.json" with { type: "json" };
import cTnt from "./tnt.json" with { type: "json" };
import cToll from "./toll.json" with { type: "json" };
import cTotalExpress from "./total-express.json" with { type: "json" };
import cTrendyolExpress from "./trendyol-express.json" with { type: "json" };
import cUkrposhta from "./ukrposhta.json" with { type: "json" };
import cUniuni from "./uniuni.json" with { type: "json" };
import cUps from "./ups.json" with { type: "json" };
import cUsps from "./usps.json" with { type: "json" };
import cVeho from "./veho.json" with { type: "json" };
import cVenipak from "./venipak.json" with { type: "json" };
import cVietnamPost from "./vietnam-post.json" with { type: "json" };
import cViettelPost from "./viettel-post.json" with { type: "json" };
import cVintedGo from "./vinted-go.json" with { type: "json" };
import cWhistl from "./whistl.json" with { type: "json" };
import cXpressbees from "./xpressbees.json" with { type: "json" };
import cYamato from "./yamato.json" with { type: "json" };
import cYanwen from "./yanwen.json" with { type: "json" };
import cYodel from "./yodel.json" with { type: "json" };
import cYtoExpress from "./yto-express.json" with { type: "json" };
import cYundaExpress from "./yunda-express.json" with { type: "json" };
import cYunexpress from "./yunexpress.json" with { type: "json" };
import cYurticiKargo from "./yurtici-kargo.json" with { type: "json" };
import cZtoExpress from "./zto-express.json" with { type: "json" };

/** Every carrier, in the order of the files' names, checked against the schema once. */
export const carriers: readonly Carrier[] = [
  c99minutos,
  cAcsCourier,
  cAmazonLogistics,
  cAnPost,
  cAndreani,
  cAnteraja,
  cAramex,
  cArasKargo,
  cAsendia,
  cAuspost,
  cAustrianPost,
  cAzulCargo,
  cBlueDart,
  cBlueExpress,
  cBosta,
  cBoxNow,
  cBoxberry,
  cBpost,
  cBring,
  cBrt,
  cBudbee,
  cBulgarianPosts,
  cCainiao,
  cCanadaPost,
  cCanpar,
  cCargus,
  cCdek,
  cCeskaPosta,
  cChilexpress,
  cChinaPostEms,
  cChronopost,
  cChunghwaPost,
  cCityLinkExpress,
  cCjLogistics,
  cColisPrive,
  cColombiaPost,
  cCoordinadora,
  cCorreiosBr,
  cCorreoArgentino,
  cCorreoUruguayo,
  cCorreosChile,
  cCorreosEs,
  cCorreosMexico,
  cCouriersPlease,
  cCtt,
  cCyprusPost,
  cDao,
  cDelhivery,
  cDellin,
  cDeutschePost,
  cDhlEcommerceUs,
  cDhlExpress,
  cDhlNl,
  cDhlPaket,
  cDpdDe,
  cDpdNlPl,
  cDpdUk,
  cDpd,
  cDtdc,
  cEcomExpress,
  cEcont,
  cEgyptPost,
  cEkart,
  cEmiratesPost,
  cEstafeta,
  cEvri,
  cExpressOneHu,
  cFanCourier,
  cFedex,
  cFlashExpress,
  cFourpx,
  cFoxpost,
  cFukuyamaTransporting,
  cGdex,
  cGenikiTaxydromiki,
  cGhn,
  cGhtk,
  cGls,
  cGofo,
  cHanjin,
  cHctLogistics,
  cHellenicPost,
  cHepsijet,
  cHermesDe,
  cHfd,
  cHongkongPost,
  cHrvatskaPosta,
  cIcelandPost,
  cImile,
  cIndiaPost,
  cInpost,
  cInstabox,
  cIntelcom,
  cInterrapidisimo,
  cIsraelPost,
  cJadlog,
  cJapanPost,
  cJdLogistics,
  cJne,
  cJtExpress,
  cKazpost,
  cKerryExpress,
  cKolayGelsin,
  cKoreaPost,
  cLaPosteColissimo,
  cLandmark,
  cLasership,
  cLatvijasPasts,
  cLbcExpress,
  cLeopardsCourier,
  cLietuvosPastas,
  cLionParcel,
  cLogen,
  cLoggi,
  cLotteGlobalLogistics,
  cMagyarPosta,
  cMaltaPost,
  cMatkahuolto,
  cMeest,
  cMngKargo,
  cMondialRelay,
  cMrw,
  cNacex,
  cNaqelExpress,
  cNinjaVan,
  cNovaPoshta,
  cNzPost,
  cOca,
  cOlvaCourier,
  cOmniva,
  cOntrac,
  cOrlenPaczka,
  cOverseasExpress,
  cPacketa,
  cPakistanPost,
  cPaquetexpress,
  cParcelforce,
  cPhlpost,
  cPocztaPolska,
  cPosIndonesia,
  cPosMalaysia,
  cPostLuxembourg,
  cPostaRomana,
  cPostaSlovenije,
  cPostaSrbije,
  cPosteItaliane,
  cPosti,
  cPostnl,
  cPostnord,
  cPplCz,
  cPtt,
  cPurolator,
  cRedpack,
  cRelaisColis,
  cRoyalMail,
  cRussianPost,
  cSagawa,
  cSameday,
  cSaudiPost,
  cSda,
  cSeino,
  cSendeo,
  cSendle,
  cSerpost,
  cServientrega,
  cSeur,
  cSfExpress,
  cShadowfax,
  cSicepat,
  cSingpost,
  cSlovakPost,
  cSmsaExpress,
  cSouthAfricanPost,
  cSpeedex,
  cSpeedx,
  cSpeedyBg,
  cSpsSk,
  cSpxExpress,
  cStarken,
  cStartrack,
  cStoExpress,
  cSuratKargo,
  cSwiship,
  cSwissPost,
  cTCat,
  cTcsPk,
  cThailandPost,
  cTipsa,
  cTnt,
  cToll,
  cTotalExpress,
  cTrendyolExpress,
  cUkrposhta,
  cUniuni,
  cUps,
  cUsps,
  cVeho,
  cVenipak,
  cVietnamPost,
  cViettelPost,
  cVintedGo,
  cWhistl,
  cXpressbees,
  cYamato,
  cYanwen,
  cYodel,
  cYtoExpress,
  cYundaExpress,
  cYunexpress,
  cYurticiKargo,
  cZtoExpress,
].map(parseCarrier);
