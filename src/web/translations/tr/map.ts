import type { MapTexts } from '../../map/texts.ts'

export const map: MapTexts = {
  open: 'Hareketli haritayı aç',
  close: 'Haritayı kapat',
  loading: 'Harita yükleniyor.',
  failed: 'Cihazınız hareketli haritayı gösteremiyor. Haritadaki her şey bu sayfada da yazıyor.',
  keys: 'Haritayı ok tuşlarıyla hareket ettirin. Artı ve eksi ölçeği değiştirir. Escape ile haritadan çıkarsınız.',
  zoomIn: 'Yaklaştır',
  zoomOut: 'Uzaklaştır',
  whole: 'Hepsini göster',
  twoFingers: 'Haritayı iki parmakla hareket ettirin.',
  wheel: 'Ölçeği değiştirmek için Ctrl tuşunu basılı tutup tekerleği çevirin.',
  wheelMac: 'Ölçeği değiştirmek için ⌘ tuşunu basılı tutup tekerleği çevirin.',
  choose: 'Haritada göster',
  chooseNone: 'Lütfen seçin',
  toPage: 'Sayfasına git',
  you: 'Bulunduğunuz yer',
  sources: 'Harita:',
  metres: 'm',
  kilometres: 'km',
}
