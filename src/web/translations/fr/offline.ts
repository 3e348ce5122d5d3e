import type { OfflineTexts } from '../../offline/offlineTexts.ts'

export const offline: OfflineTexts = {
  offlineTitle: 'Pas de réseau pour le moment',
  offlineLede: 'Nous ne pouvons pas montrer cette page sans réseau. Ceci marche :',
  helpNow: 'Aide immédiate : numéros d’urgence et d’écoute',
  keepList: 'Vos offres gardées',
  again: 'Réessayer',
  seen: 'Vu récemment',
  call: 'Téléphoner marche aussi sans Internet.',
  title: 'Sur cet appareil',
  lede: 'Nahbei n’a pas besoin de compte et ne pose pas de cookies. Vous voyez ici ce qui se trouve sur votre appareil et comment l’effacer.',
  alwaysTitle: 'Toujours avec vous',
  always:
    'Pour que vous trouviez de l’aide même sans réseau, votre navigateur enregistre la page « Aide immédiate », la liste vide des offres gardées et l’aspect de ces pages. Ce que vous avez cherché n’en fait pas partie.',
  listTitle: 'Vos offres gardées',
  list: 'Ce que vous gardez reste seulement sur cet appareil. Vous l’effacez sur la page « Offres gardées » ou ici.',
  seenTitle: 'Ce que vous regardez',
  seenText:
    'Nous n’enregistrons pas les résultats et les offres sur votre appareil. Si vous le souhaitez, activez-le ici. Vous pourrez alors lire les dernières pages même sans réseau.',
  seenWarning:
    'Les autres personnes qui utilisent cet appareil pourront alors voir ce que vous avez regardé. Nous n’enregistrons jamais les pages qui peuvent mettre quelqu’un en danger.',
  switch: 'Garder les pages vues sur cet appareil',
  on: 'Activé. À partir de maintenant, votre navigateur garde les dernières pages.',
  off: 'Désactivé. Les pages gardées sont effacées.',
  removeTitle: 'Tout effacer',
  remove: 'Tout effacer de cet appareil',
  removed:
    'Effacé : offres gardées, pages vues, pages enregistrées. L’historique s’efface dans votre navigateur.',
  installTitle: 'Comme une application',
  install:
    'Vous pouvez mettre Nahbei sur votre téléphone comme une application : ouvrez le menu de votre navigateur et choisissez « Ajouter à l’écran d’accueil ». Le signe de Nahbei est alors visible sur votre téléphone.',
  leaveTitle: 'Quitter vite cette page',
  leave:
    '« Quitter vite cette page » et la touche Échap appuyée deux fois ouvrent une page de météo. La dernière page n’est alors plus dans l’historique, et « Retour » ne la montre pas. Les pages ouvertes avant restent dans l’historique. Une fenêtre privée de votre navigateur est plus sûre.',
  without: 'Les boutons de cette page ont besoin de JavaScript.',
}
