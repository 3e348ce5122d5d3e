import type { HomeTexts } from '../../home/texts.ts'

export const home: HomeTexts = {
  title: (city) => `nahbei ${city} : de l’aide près de chez vous`,
  description: (city) => `Trouvez des conseils, de l’aide et des lieux de rencontre à ${city}.`,
  question: 'Pour quoi avez-vous besoin d’aide ?',
  whatFor: 'Avec vos mots',
  situations: 'Ou choisissez ce qui convient',
  now: 'C’est urgent ? Ici, quelqu’un est là pour vous tout de suite.',
  nowLink: 'Aide immédiate',
  allTypes: 'Toutes les sortes d’aide',
  city: 'Comprendre votre ville',
  cityText: (city) =>
    `Comment vit-on à ${city} ? Des chiffres, des cartes et des offres pour chaque partie de la ville.`,
  cityLink: (city) => `${city} en chiffres`,
  promises: 'Promesses et résultats',
  promisesText: (city) =>
    `Qu’ont promis les responsables politiques de ${city} ? Et qu’en est-il advenu ?`,
  promisesLink: 'Voir les promesses',
}
