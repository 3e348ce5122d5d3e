import type { MapTexts } from '../../map/texts.ts'

export const map: MapTexts = {
  open: 'Ouvrir la carte mobile',
  close: 'Fermer la carte',
  loading: 'La carte se charge.',
  failed:
    'Votre appareil ne peut pas montrer la carte mobile. Tout ce qu’elle montre se trouve aussi sur cette page.',
  keys: 'Déplacez la carte avec les flèches du clavier. Plus et moins changent l’échelle. Échap fait quitter la carte.',
  zoomIn: 'Plus près',
  zoomOut: 'Plus loin',
  whole: 'Tout montrer',
  twoFingers: 'Déplacez la carte avec deux doigts.',
  wheel: 'Maintenez Ctrl et tournez la molette pour changer l’échelle.',
  wheelMac: 'Maintenez ⌘ et tournez la molette pour changer l’échelle.',
  choose: 'Montrer sur la carte',
  chooseNone: 'Veuillez choisir',
  toPage: 'Vers la page',
  you: 'Votre lieu',
  sources: 'Carte :',
  metres: 'm',
  kilometres: 'km',
}
