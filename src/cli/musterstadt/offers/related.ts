/** Where a template's offers lead on to: the first offer of each of these templates. */
const further: Readonly<Record<string, readonly string[]>> = {
  schuldnerberatung: ['sozialberatung', 'verbraucherberatung', 'rechtsberatung'],
  sozialberatung: ['jobcenter', 'schuldnerberatung'],
  arbeitslosenzentrum: ['jobcenter', 'weiterbildungsberatung'],
  jobcenter: ['arbeitslosenzentrum', 'ombudsstelle-sozialleistungen'],
  hebammenzentrale: ['hebamme', 'fruehe-hilfen'],
  hebamme: ['hebammenzentrale', 'stillberatung'],
  schwangerschaftsberatung: ['hebammenzentrale', 'elterngeld-und-unterhaltsvorschuss'],
  'fruehe-hilfen': ['familienzentrum', 'schreibabyberatung'],
  frauenhaus: ['frauenberatung', 'gewaltberatung'],
  frauenberatung: ['frauenhaus', 'anonyme-spurensicherung'],
  krisendienst: ['spdi', 'psychiatrische-klinik', 'kontaktstelle'],
  spdi: ['kontaktstelle', 'tagesklinik', 'psychotherapie'],
  kontaktstelle: ['peer-beratung', 'zuverdienst'],
  suchtberatung: ['suchttherapie', 'entgiftung', 'sucht-selbsthilfe'],
  demenzberatung: ['gedaechtnissprechstunde', 'demenzcafe', 'tagespflege'],
  pflegeberatung: ['pflegekurs', 'kurzzeitpflege', 'wohnberatung'],
  seniorenberatung: ['zentrum-plus', 'besuchsdienst'],
  wohnungsnotfallhilfe: ['notschlafstelle', 'housing-first', 'postadresse'],
  notschlafstelle: ['wohnungsnotfallhilfe', 'tagestreff'],
  tagestreff: ['hygiene-und-waesche', 'wohnungsnotfallhilfe'],
  'welcome-point': ['migrationsberatung', 'sprachcafe', 'integrationskurs'],
  migrationsberatung: ['integrationskurs', 'sprachmittlung', 'einbuergerung'],
  'humanitaere-sprechstunde': ['clearingstelle', 'arztmobil'],
  behindertenberatung: ['schwerbehindertenausweis', 'eingliederungshilfe'],
  selbsthilfekontaktstelle: ['selbsthilfe'],
  erziehungsberatung: ['trennungsberatung', 'elternkurs'],
}

export const relatedTo = (key: string): string[] =>
  (further[key] ?? []).map((other) => `${other}-001`)
