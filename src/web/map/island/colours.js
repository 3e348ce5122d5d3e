const named = {
  ground: '--sand',
  ink: '--ink',
  halo: '--surface',
  line: '--shape-line',
  plain: '--map-plain',
  here: '--here',
  calm: '--calm',
  patternGround: '--pattern-ground',
  patternMark: '--pattern-mark',
}
const inForcedColours = {
  ground: 'Canvas',
  ink: 'CanvasText',
  halo: 'Canvas',
  line: 'CanvasText',
  plain: 'Canvas',
  here: 'Highlight',
  calm: 'LinkText',
  patternGround: 'Canvas',
  patternMark: 'GrayText',
}
const scales = ['seq', 'div']

/** The page's colours as they are now, as MapLibre reads them: 'rgb(…)'. */
export function readColours(within) {
  const probe = document.createElement('span')
  within.append(probe)
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  // A browser may say 'oklch(…)', which MapLibre does not read: a pixel of it tells red, green, blue.
  const resolve = (colour) => {
    probe.style.color = colour
    pen.fillStyle = getComputedStyle(probe).color
    pen.fillRect(0, 0, 1, 1)
    const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data
    return `rgb(${red}, ${green}, ${blue})`
  }
  const forced = matchMedia('(forced-colors: active)').matches
  const colours = { fills: {}, forced }
  for (const [name, variable] of Object.entries(named))
    colours[name] = resolve(forced ? inForcedColours[name] : `var(${variable})`)
  probe.style.forcedColorAdjust = 'none'
  for (const scale of scales)
    for (let step = 1; step <= 5; step++)
      colours.fills[`${scale}-${step}`] = resolve(`var(--${scale}-${step})`)
  colours.fills.here = colours.here
  colours.fills.plain = colours.plain
  probe.remove()
  return colours
}
