import { plural } from '../../../platform/texts/index.ts'
import type { ExploreTexts } from '../../help/explore/texts.ts'

export const explore: ExploreTexts = {
  findHelp: 'Znajdź pomoc',
  phasesTitle: 'Pomoc według etapów życia',
  phasesLede: 'Od narodzin do pożegnania: proszę wybrać, co pasuje.',
  offers: (count) =>
    plural('pl', count, { one: '{n} oferta', few: '{n} oferty', other: '{n} ofert' }),
  noneRecorded: 'brak wpisanych ofert',
  noneHere: 'Na ten temat nic jeszcze nie wpisano:',
  noneHereMeans: 'To nie znaczy, że pomocy nie ma. Proszę zapytać w urzędzie miasta.',
  allPhases: 'Wszystkie etapy życia',
  networksTitle: 'Sieci pomocy i programy',
  networksLede:
    'Tu organizacje działają razem, aby nikt nie musiał szukać wszystkiego samodzielnie.',
  networkOffers: (count) => plural('pl', count, { other: 'Wszystkie oferty ({n})' }),
  members: 'Członkowie',
  noNetworks: 'Nie wpisano jeszcze żadnych sieci.',
  table: 'Co jest gdzie?',
  tableLede:
    'Ile ofert jest wpisanych. Luka znaczy: tu nic nie wpisano. To nie znaczy, że pomocy nie ma.',
  choose: 'Wybierz tabelę',
  field: 'Temat',
  by: 'Kolumny',
  level: 'Obszary',
  show: 'Pokaż',
  kinds: { area: 'obszary', group: 'ludzie', language: 'języki' },
  fields: {
    money: 'Pieniądze, praca, prawo',
    housing: 'Mieszkanie',
    protection: 'Ochrona przed przemocą',
    mind: 'Zdrowie psychiczne i uzależnienia',
    health: 'Zdrowie i profilaktyka',
    family: 'Rodzina i narodziny',
    youth: 'Dzieci, szkoła, młodzież',
    care: 'Starość i opieka',
    disability: 'Niepełnosprawność',
    migration: 'Od niedawna w Niemczech',
    neighbourhood: 'Sąsiedztwo i codzienność',
  },
  caption: (field, by) => `Wpisane oferty: ${field}, ${by}`,
  captionBy: { area: 'według obszarów', group: 'według grup ludzi', language: 'według języków' },
  kindOfHelp: 'Rodzaj pomocy',
  all: 'całe miasto',
  gap: 'Luka: brak wpisanych ofert',
  gapRules: {
    commonInAreas:
      'Luka: taka oferta jest wpisana co najmniej w jednej trzeciej obszarów, a w tym nie. To, co jest tylko raz, służy całemu miastu.',
    noneForGroup:
      'Luka: takie oferty są, ale żadna nie jest wpisana dla tych osób ani dla wszystkich.',
    noneInLanguage: 'Luka: takie oferty są, ale żadna nie podaje tego języka.',
  },
  accessLink: 'Gdzie jest wejście bez schodów, a gdzie toaleta bez barier?',
  protectedNote: 'Oferty z tajnym adresem liczą się tylko dla całego miasta.',
}
