/** Letters and buttons around the map: ordinary HTML, so that each works as everywhere on the site. */

export class Panel {
  #words
  #told = make('p', 'map-island__told', { role: 'status' })
  #whole = make('button', 'map-button', { type: 'button' })
  #closing = make('button', 'kern-btn kern-btn--secondary map-island__close', { type: 'button' })
  #selecting

  constructor(words) {
    this.#words = words
    this.frame = make('div', 'map-island__map')
    this.foot = make('div', 'map-island__foot')
    this.buttons = make('div', 'map-island__buttons')
    this.keys = make('p', 'meta map-island__keys', { id: nextId() })
    this.keys.textContent = words.keys
    this.element = make('div', 'map-island__panel')
    this.#closing.append(make('span', 'kern-label'))
    this.#closing.firstChild.textContent = words.close
    this.element.append(this.buttons, this.frame, this.foot, this.#told, this.keys, this.#closing)
  }

  wire(map) {
    const canvas = map.getCanvas()
    // Arrow keys have to reach the map also where a screen reader would take them.
    canvas.setAttribute('role', 'application')
    canvas.setAttribute('aria-describedby', this.keys.id)
    const zoom = (sign, label, change) => {
      const button = make('button', 'map-button', { type: 'button', 'aria-label': label })
      button.textContent = sign
      button.title = label
      button.addEventListener('click', change)
      return button
    }
    this.#whole.setAttribute('aria-label', this.#words.whole)
    this.#whole.title = this.#words.whole
    this.#whole.textContent = '⤢'
    this.buttons.append(
      zoom('+', this.#words.zoomIn, () => map.zoomIn()),
      zoom('−', this.#words.zoomOut, () => map.zoomOut()),
      this.#whole,
    )
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.frame.contains(event.target)) return
      // It leaves the map, not the site.
      event.preventDefault()
      this.#closing.focus()
    })
  }

  onWhole(show) {
    this.#whole.addEventListener('click', show)
  }

  onClose(close) {
    this.#closing.addEventListener('click', close)
  }

  /** What was chosen, with the way to its page. */
  tell(said, href) {
    const link = make('a', '', { href })
    link.textContent = `${this.#words.toPage}: ${said.split(': ')[0]}`
    const text = make('span')
    text.textContent = said
    this.#told.replaceChildren(text, ' ', link)
  }

  /** What lies under the pointer, told as browsers tell a title. */
  hover(said = '') {
    if (this.frame.title !== said) this.frame.title = said
  }

  /** A list of all that the map holds, to choose from by keyboard. */
  offer(choices, choose) {
    const id = nextId()
    const label = make('label', '', { for: id })
    label.textContent = this.#words.choose
    this.#selecting = make('select', 'kern-form-input__select', { id })
    const none = make('option', '', { value: '' })
    none.textContent = this.#words.chooseNone
    this.#selecting.append(none)
    for (const { value, label: said } of choices) {
      const option = make('option', '', { value })
      option.textContent = said
      this.#selecting.append(option)
    }
    this.#selecting.addEventListener('change', () => choose(this.#selecting.value))
    const row = make('p', 'map-island__choice')
    row.append(label, this.#selecting)
    this.#told.before(row)
  }

  select(value) {
    if (this.#selecting) this.#selecting.value = value
  }
}

const equator = 40_075_016.686
/** MapLibre counts scales by tiles of so many pixels. */
const tilePixels = 512
const longestBar = 120

/** Scale, north, and whose data it is. */
export class Foot {
  #map
  #words
  #bar = make('span', 'map-scale__bar')
  #length = make('bdi')
  #format = new Intl.NumberFormat(document.documentElement.lang.split('-')[0] || 'de')

  constructor(map, words, layers) {
    this.#map = map
    this.#words = words
    this.credits = [...layers.values()].flatMap(({ attribution }) => attribution || [])
  }

  addTo(panel) {
    const scale = make('span', 'map-scale', { dir: 'ltr' })
    scale.append(this.#bar, this.#length)
    const north = make('span', 'map-north', { 'aria-hidden': 'true' })
    north.textContent = 'N ↑'
    const credit = make('span', 'map-credit')
    credit.textContent = [this.#words.sources, ...new Set(this.credits)].join(' ')
    panel.foot.append(scale, north)
    if (this.credits.length > 0) panel.foot.append(credit)
    const draw = () => this.#draw()
    draw()
    this.#map.on('move', draw)
  }

  #draw() {
    const { lat } = this.#map.getCenter()
    const perPixel =
      (equator * Math.cos((lat * Math.PI) / 180)) / (tilePixels * 2 ** this.#map.getZoom())
    const longest = longestBar * perPixel
    const power = 10 ** Math.floor(Math.log10(longest))
    const metres = ([5, 2].find((step) => step * power <= longest) ?? 1) * power
    this.#bar.style.inlineSize = `${Math.round(metres / perPixel)}px`
    const { kilometres, metres: short } = this.#words
    this.#length.textContent =
      metres >= 1000
        ? `${this.#format.format(metres / 1000)} ${kilometres}`
        : `${this.#format.format(metres)} ${short}`
  }
}

function make(tag, className = '', attributes = {}) {
  const element = document.createElement(tag)
  if (className) element.className = className
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  return element
}

let ids = 0
const nextId = () => `map-island-${++ids}`
