import { formatNumber, plural } from '../../../platform/texts/index.ts'
import type { AccessTexts } from '../../help/explore/accessTexts.ts'

export const access: AccessTexts = {
  findHelp: 'Trouver de l’aide',
  title: (type, feature) => `${type} : ${feature}`,
  lede: 'Quels lieux l’ont, lesquels ne l’ont pas, et où le manque est le plus grand.',
  choose: 'Choisir le type de lieu et l’équipement',
  type: 'Quoi',
  feature: 'Équipement',
  show: 'Afficher',
  states: { yes: 'présent', limited: 'en partie', no: 'absent', unknown: 'pas vérifié' },
  finding: (have, all) =>
    plural('fr', have, {
      one: `{n} lieu sur ${formatNumber(all, 'fr')} l’a.`,
      other: `{n} lieux sur ${formatNumber(all, 'fr')} l’ont.`,
    }),
  unknown: (count) =>
    plural('fr', count, {
      one: 'Pour {n} lieu, personne n’a encore vérifié.',
      other: 'Pour {n} lieux, personne n’a encore vérifié.',
    }),
  hidden: 'Les lieux à l’adresse secrète ne figurent pas ici.',
  none: 'Aucun lieu de ce type n’est encore enregistré.',
  mapTitle: 'Carte des lieux',
  mapText:
    'Disque : présent. Triangle : en partie. Croix : absent. Cercle vide : pas vérifié. Chaque lieu figure dans le tableau.',
  caption:
    'Tous les lieux ; d’abord ceux où cela manque et d’où le prochain lieu équipé est le plus loin',
  place: 'Lieu',
  state: 'Équipement',
  area: 'Secteur',
  residents: 'Personnes dans le secteur',
  next: 'Jusqu’au prochain lieu équipé (à vol d’oiseau)',
  table: 'Sous forme de liste des offres',
}
