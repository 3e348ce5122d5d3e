import { formatNumber, plural } from '../../../platform/texts/index.ts'
import type { ExploreTexts } from '../../help/explore/texts.ts'

export const explore: ExploreTexts = {
  findHelp: 'Trouver de l’aide',
  phasesTitle: 'Aide par étape de la vie',
  phasesLede: 'De la naissance à l’adieu : choisissez ce qui vous convient.',
  offers: (count) => plural('fr', count, { one: '{n} offre', other: '{n} offres' }),
  noneRecorded: 'aucune offre enregistrée',
  noneHere: 'Aucune offre n’est encore enregistrée pour :',
  noneHereMeans: 'Cela ne veut pas dire qu’il n’y a pas d’aide. Demandez à la ville.',
  allPhases: 'Toutes les étapes de la vie',
  networksTitle: 'Réseaux et programmes',
  networksLede:
    'Ici, des services travaillent ensemble pour que personne ne doive tout chercher seul.',
  networkOffers: (count) => `Toutes les offres (${formatNumber(count, 'fr')})`,
  members: 'Membres',
  noNetworks: 'Aucun réseau n’est encore enregistré.',
  table: 'Qu’y a-t-il où ?',
  tableLede:
    'Le nombre d’offres enregistrées. Une lacune veut dire : rien n’est enregistré ici. Cela ne veut pas dire qu’il n’y a rien.',
  choose: 'Choisir un tableau',
  field: 'Sujet',
  by: 'Colonnes',
  level: 'Territoires',
  show: 'Afficher',
  kinds: { area: 'Territoires', group: 'Personnes', language: 'Langues' },
  fields: {
    money: 'Argent, travail, droit',
    housing: 'Logement',
    protection: 'Protection contre la violence',
    mind: 'Santé mentale et addictions',
    health: 'Santé et prévention',
    family: 'Famille et naissance',
    youth: 'Enfants, école, jeunesse',
    care: 'Vieillesse et soins',
    disability: 'Handicap',
    migration: 'Nouveau en Allemagne',
    neighbourhood: 'Voisinage et quotidien',
  },
  caption: (field, by) => `Offres enregistrées : ${field}, par ${by}`,
  captionBy: { area: 'territoire', group: 'groupe de personnes', language: 'langue' },
  kindOfHelp: 'Sorte d’aide',
  all: 'toute la ville',
  gap: 'Lacune : aucune offre enregistrée',
  gapRules: {
    commonInAreas:
      'Il y a une lacune quand au moins un tiers des territoires a une telle offre et que celui-ci n’en a pas. Ce qui n’existe qu’une fois est là pour toute la ville.',
    noneForGroup:
      'Il y a une lacune quand de telles offres existent, mais qu’aucune n’est enregistrée pour ces personnes ou pour tous.',
    noneInLanguage:
      'Il y a une lacune quand de telles offres existent, mais qu’aucune n’indique cette langue.',
  },
  accessLink: 'Quels lieux ont un accès sans marche, lesquels des toilettes accessibles ?',
  protectedNote: 'Les offres à l’adresse secrète ne comptent que pour toute la ville.',
}
