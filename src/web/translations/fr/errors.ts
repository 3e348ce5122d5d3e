import type { ErrorTexts } from '../../frame/errors.tsx'
import type { WaitTexts } from '../../frame/waitWords.ts'

export const errors: ErrorTexts = {
  notFoundTitle: 'Cette page n’existe pas',
  notFound: 'L’adresse est peut-être mal écrite, ou la page a changé de place. Continuez ici :',
  notAllowedTitle: 'Vous ne pouvez pas ouvrir cette page',
  notAllowed: 'Il faut se connecter avec l’autorisation nécessaire.',
  notYourRole:
    'Votre rôle ne suffit pas. Si vous avez besoin de cette page pour votre travail, demandez le rôle nécessaire à l’administration de votre ville.',
  invalidTitle: 'Ce que vous avez écrit ne convient pas',
  invalid: 'Revenez en arrière dans votre navigateur et vérifiez ce que vous avez écrit.',
  conflictTitle: 'Quelqu’un a été plus rapide',
  conflict: 'La fiche a été modifiée entre-temps. Rechargez la page.',
  unavailableTitle: 'Cela ne marche pas en ce moment',
  unavailable: 'Réessayez dans quelques minutes. Ce que vous avez écrit n’a pas été enregistré.',
  tooManyTitle: 'Il y a eu trop de demandes',
  tooMany: (wait) => `Attendez ${wait}. Rechargez ensuite la page.`,
  brokenTitle: 'Une erreur s’est produite chez nous',
  broken: 'Ce n’est pas votre faute. Réessayez plus tard.',
  reference: 'Si vous nous signalez l’erreur, donnez ce numéro :',
  typed:
    'Voici ce que vous aviez écrit. Ce n’est pas enregistré. Copiez-le si vous en avez encore besoin :',
  search: 'Chercher de l’aide',
  home: 'Aller à l’accueil',
  toWork: 'Aller à la vue d’ensemble',
  helpNow: 'Avez-vous besoin d’aide tout de suite ?',
}

export const wait: WaitTexts = {
  moment: 'un instant',
  minutes: (count) => `${count} minutes`,
  hours: (count) => `${count} heures`,
}
