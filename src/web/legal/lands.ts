/**
 * What differs between the sixteen Länder: the data-protection authority that watches over cities, the
 * law on accessible websites of public bodies, and who helps when a city does not answer a report of a
 * barrier. Names are those of the offices, not of the people who hold them.
 *
 * Sources, checked in November 2026: the authorities’ and bodies’ own pages named in `url`; the laws as
 * published by the Länder. Where no current page of a body could be found it is left out, and the
 * statement says so in general words; a pack’s `arbitration` always goes first.
 */
export interface LandFacts {
  name: string
  authority: Office
  /** Laws on accessible websites. */
  accessibilityLaws: string
  enforcement?: Office
  monitoring?: string
}

export interface Office {
  name: string
  url: string
}

export const lands: Record<string, LandFacts> = {
  BW: {
    name: 'Baden-Württemberg',
    authority: {
      name: 'Die oder der Landesbeauftragte für den Datenschutz und die Informationsfreiheit Baden-Württemberg',
      url: 'https://www.baden-wuerttemberg.datenschutz.de/',
    },
    accessibilityLaws: 'Landes-Behindertengleichstellungsgesetz (L-BGG)',
    enforcement: {
      name: 'Schlichtungsstelle beim Landeszentrum Barrierefreiheit Baden-Württemberg',
      url: 'https://barrierefreiheit-bw.de/barrierefreiheitdurchsetzen/schlichtungsantrag',
    },
  },
  BY: {
    name: 'Bayern',
    authority: {
      name: 'Die oder der Bayerische Landesbeauftragte für den Datenschutz',
      url: 'https://www.datenschutz-bayern.de/',
    },
    accessibilityLaws:
      'Bayerisches Behindertengleichstellungsgesetz (BayBGG) und Bayerische Digitalverordnung (BayDiV)',
    enforcement: {
      name: 'Durchsetzungs- und Überwachungsstelle für barrierefreie Informationstechnik am Landesamt für Digitalisierung, Breitband und Vermessung',
      url: 'https://www.ldbv.bayern.de/',
    },
  },
  BE: {
    name: 'Berlin',
    authority: {
      name: 'Die oder der Berliner Beauftragte für Datenschutz und Informationsfreiheit',
      url: 'https://www.datenschutz-berlin.de/',
    },
    accessibilityLaws: 'Barrierefreie-IKT-Gesetz Berlin (BIKTG Bln)',
    enforcement: {
      name: 'Die oder der Landesbeauftragte für digitale Barrierefreiheit Berlin',
      url: 'https://www.berlin.de/lb/digitale-barrierefreiheit/',
    },
    monitoring: 'Kompetenzstelle Barrierefreie Informations- und Kommunikationstechnik Berlin',
  },
  BB: {
    name: 'Brandenburg',
    authority: {
      name: 'Die oder der Landesbeauftragte für den Datenschutz und für das Recht auf Akteneinsicht Brandenburg',
      url: 'https://www.lda.brandenburg.de/',
    },
    accessibilityLaws:
      'Brandenburgisches Behindertengleichstellungsgesetz (BbgBGG) und Brandenburgische Barrierefreie Informationstechnik-Verordnung (BbgBITV)',
    monitoring: 'Landesamt für Soziales und Versorgung des Landes Brandenburg',
  },
  HB: {
    name: 'Bremen',
    authority: {
      name: 'Die oder der Landesbeauftragte für Datenschutz und Informationsfreiheit der Freien Hansestadt Bremen',
      url: 'https://www.datenschutz.bremen.de/',
    },
    accessibilityLaws: 'Bremisches Behindertengleichstellungsgesetz (BremBGG)',
    enforcement: {
      name: 'Zentralstelle für barrierefreie Informationstechnik bei der oder dem Landesbehindertenbeauftragten der Freien Hansestadt Bremen',
      url: 'https://www.behindertenbeauftragter.bremen.de/',
    },
  },
  HH: {
    name: 'Hamburg',
    authority: {
      name: 'Die oder der Hamburgische Beauftragte für Datenschutz und Informationsfreiheit',
      url: 'https://datenschutz-hamburg.de/',
    },
    accessibilityLaws: 'Hamburgisches Behindertengleichstellungsgesetz (HmbBGG)',
    enforcement: {
      name: 'Schlichtungsstelle nach dem Hamburgischen Behindertengleichstellungsgesetz bei der Öffentlichen Rechtsauskunft- und Vergleichsstelle (ÖRA)',
      url: 'https://www.hamburg.de/schlichtungsstelle-behinderung',
    },
  },
  HE: {
    name: 'Hessen',
    authority: {
      name: 'Die oder der Hessische Beauftragte für Datenschutz und Informationsfreiheit',
      url: 'https://datenschutz.hessen.de/',
    },
    accessibilityLaws:
      'Hessisches Behinderten-Gleichstellungsgesetz (HessBGG) und Hessische Verordnung über barrierefreie Informationstechnik (HVBIT)',
    enforcement: {
      name: 'Durchsetzungs- und Überwachungsstelle beim Landeskompetenzzentrum Barrierefreie IT Hessen (LBIT)',
      url: 'https://lbit.hessen.de/',
    },
  },
  MV: {
    name: 'Mecklenburg-Vorpommern',
    authority: {
      name: 'Die oder der Landesbeauftragte für Datenschutz und Informationsfreiheit Mecklenburg-Vorpommern',
      url: 'https://www.datenschutz-mv.de/',
    },
    accessibilityLaws:
      'Landesbehindertengleichstellungsgesetz (LBGG M-V) und Barrierefreie Informationstechnik-Verordnung Mecklenburg-Vorpommern (BITVO M-V)',
  },
  NI: {
    name: 'Niedersachsen',
    authority: {
      name: 'Die oder der Landesbeauftragte für den Datenschutz Niedersachsen',
      url: 'https://www.lfd.niedersachsen.de/',
    },
    accessibilityLaws: 'Niedersächsisches Behindertengleichstellungsgesetz (NBGG)',
  },
  NW: {
    name: 'Nordrhein-Westfalen',
    authority: {
      name: 'Die oder der Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen',
      url: 'https://www.ldi.nrw.de/',
    },
    accessibilityLaws:
      'Behindertengleichstellungsgesetz Nordrhein-Westfalen (BGG NRW) und Barrierefreie-Informationstechnik-Verordnung Nordrhein-Westfalen (BITVNRW)',
    enforcement: {
      name: 'Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen',
      url: 'https://www.lbbp.nrw.de/ombudsstelle',
    },
    monitoring:
      'Überwachungsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen',
  },
  RP: {
    name: 'Rheinland-Pfalz',
    authority: {
      name: 'Die oder der Landesbeauftragte für den Datenschutz und die Informationsfreiheit Rheinland-Pfalz',
      url: 'https://www.datenschutz.rlp.de/',
    },
    accessibilityLaws: 'Landesinklusionsgesetz Rheinland-Pfalz',
  },
  SL: {
    name: 'Saarland',
    authority: {
      name: 'Unabhängiges Datenschutzzentrum Saarland',
      url: 'https://www.datenschutz.saarland.de/',
    },
    accessibilityLaws:
      'Saarländisches Behindertengleichstellungsgesetz (SBGG) und Saarländische Behindertengleichstellungsverordnung (SBGVO)',
  },
  SN: {
    name: 'Sachsen',
    authority: {
      name: 'Die oder der Sächsische Datenschutz- und Transparenzbeauftragte',
      url: 'https://www.datenschutz.sachsen.de/',
    },
    accessibilityLaws:
      'Sächsisches Inklusionsgesetz (SächsInklusG) und Barrierefreie-Websites-Gesetz (BfWebG)',
    enforcement: {
      name: 'Die oder der Landesbeauftragte für Inklusion der Menschen mit Behinderungen, Sächsische Staatskanzlei',
      url: 'https://www.sk.sachsen.de/behindertenbeauftragter-der-saechsischen-staatsregierung.html',
    },
    monitoring: 'Deutsches Zentrum für barrierefreies Lesen (dzb lesen)',
  },
  ST: {
    name: 'Sachsen-Anhalt',
    authority: {
      name: 'Die oder der Landesbeauftragte für den Datenschutz Sachsen-Anhalt',
      url: 'https://datenschutz.sachsen-anhalt.de/',
    },
    accessibilityLaws: 'Behindertengleichstellungsgesetz Sachsen-Anhalt (BGG LSA)',
    enforcement: {
      name: 'Ombudsstelle bei der Landesfachstelle für Barrierefreiheit Sachsen-Anhalt',
      url: 'https://www.lf-barrierefreiheit-st.de/',
    },
    monitoring: 'Überwachungsstelle bei der Landesfachstelle für Barrierefreiheit Sachsen-Anhalt',
  },
  SH: {
    name: 'Schleswig-Holstein',
    authority: {
      name: 'Unabhängiges Landeszentrum für Datenschutz Schleswig-Holstein (ULD)',
      url: 'https://www.datenschutzzentrum.de/',
    },
    accessibilityLaws: 'Landesbehindertengleichstellungsgesetz Schleswig-Holstein (LBGG)',
    enforcement: {
      name: 'Beschwerdestelle für barrierefreie Informationstechnik Schleswig-Holstein',
      url: 'https://www.landtag.ltsh.de/beauftragte/beschwerdestelle-fuer-barrieren/',
    },
  },
  TH: {
    name: 'Thüringen',
    authority: {
      name: 'Die oder der Thüringer Landesbeauftragte für den Datenschutz und die Informationsfreiheit',
      url: 'https://www.tlfdi.de/',
    },
    accessibilityLaws:
      'Thüringer Gesetz über den barrierefreien Zugang zu den Websites und mobilen Anwendungen öffentlicher Stellen (ThürBarrWebG) und Thüringer Barrierefreie-Informationstechnik-Verordnung (ThürBITVO)',
    enforcement: {
      name: 'Landesdurchsetzungsstelle für digitale Barrierefreiheit bei der oder dem Thüringer Landesbeauftragten für Menschen mit Behinderungen',
      url: 'https://tlmb-thueringen.de/themen/barrierefreiheit/landesdurchsetzungsstelle',
    },
    monitoring: 'Zentrale Überwachungsstelle digitale Barrierefreiheit beim Finanzministerium',
  },
}
