import type { KeepTexts } from '../../keep/keepTexts.ts'

export const keep: KeepTexts = {
  title: 'Offres gardées',
  lede: 'Ce que vous gardez reste seulement sur cet appareil. Nous n’en savons rien.',
  empty: 'Rien n’est encore gardé. Chaque offre a un bouton « Garder ».',
  search: 'Trouver de l’aide',
  shared:
    'Quelqu’un d’autre utilise cet appareil ? Cette personne peut voir la liste. Effacez-la quand vous avez fini.',
  without:
    'La liste a besoin de JavaScript. Sans JavaScript : cochez des offres dans la liste des résultats et imprimez-les sur une feuille.',
  remove: 'Enlever',
  noAddress: 'L’adresse est secrète.',
  sheet: 'Imprimer une feuille ou l’enregistrer en PDF',
  share: 'Transmettre la liste',
  shareHint:
    'Qui ouvre ce lien voit votre liste. Le navigateur ne nous envoie pas ce qui suit le signe #.',
  link: 'Lien vers votre liste',
  copy: 'Copier',
  copied: 'Copié.',
  renew: 'Actualiser les informations',
  renewHint:
    'Nous demandons alors des groupes entiers d’offres. Ainsi, le serveur n’apprend pas ce qui est sur votre liste.',
  renewed: 'Les informations sont à jour.',
  failed: 'Cela n’a pas marché. Vérifiez votre connexion.',
  removeAll: 'Tout effacer',
  removedAll: 'Tout est effacé.',
  received: 'Quelqu’un vous a donné cette liste',
  keepReceived: 'Garder sur cet appareil',
  missing: 'Certaines offres de la liste n’existent plus.',
}
