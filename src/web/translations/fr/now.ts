import { plural } from '../../../platform/texts/index.ts'
import type { NowTexts } from '../../help/nowTexts.ts'

export const now: NowTexts = {
  title: 'Aide immédiate',
  lede: 'Vous n’êtes pas sans aide. Quelqu’un est là pour vous, aussi la nuit.',
  danger: 'En danger',
  openNow: (city) => `Ouvert maintenant à ${city}`,
  lines: 'Au téléphone, dans toute l’Allemagne',
  more: (count) =>
    plural('fr', count, { one: 'En montrer {n} autre', other: 'En montrer {n} autres' }),
  whatHappened: 'Que s’est-il passé ?',
  groups: {
    violence: 'Quelqu’un me fait du mal ou me menace',
    mind: 'Je n’en peux plus',
    health: 'Quelqu’un est malade ou empoisonné',
    family: 'Des soucis pour un enfant ou dans la famille',
    addiction: 'Alcool, drogues, jeux d’argent',
    age: 'La solitude, l’âge, les soins à un proche qui épuisent',
    others: 'Autre chose',
  },
  others: (city) => `Autres aides à ${city}`,
  deaf: 'Vous ne pouvez pas parler ou entendre ? L’application « nora » joint aussi les secours.',
  noneOpen:
    'À notre connaissance, aucun service de crise de la ville n’est ouvert en ce moment. Au téléphone, quelqu’un est là.',
  traces:
    'Cette page reste dans l’historique de votre navigateur. Si personne ne doit le savoir, effacez l’historique.',
}
