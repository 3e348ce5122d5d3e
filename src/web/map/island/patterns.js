/** Hatched: unknown. Dotted: protected. As the pictures have them (figures/fills.tsx). */
const side = 8
const scale = 2
const size = side * scale

const draw = {
  unknown(pen) {
    // A stroke every eight across, at 45 degrees, that goes on in the next tile.
    pen.lineWidth = 2.2
    pen.beginPath()
    for (const shift of [-side, 0, side]) {
      pen.moveTo(shift - 1, side + 1)
      pen.lineTo(shift + side + 1, -1)
    }
    pen.stroke()
  },
  protected(pen) {
    for (const [x, y] of [
      [2, 2],
      [6, 6],
    ]) {
      pen.beginPath()
      pen.arc(x, y, 1.5, 0, 2 * Math.PI)
      pen.fill()
    }
  },
}

export function drawPatterns(map, { patternGround, patternMark }) {
  for (const [name, drawn] of Object.entries(draw)) {
    const canvas = document.createElement('canvas')
    canvas.width = size
    canvas.height = size
    const pen = canvas.getContext('2d')
    pen.scale(scale, scale)
    pen.fillStyle = patternGround
    pen.fillRect(0, 0, side, side)
    pen.fillStyle = patternMark
    pen.strokeStyle = patternMark
    drawn(pen)
    const picture = pen.getImageData(0, 0, size, size)
    if (map.hasImage(name)) map.updateImage(name, picture)
    else map.addImage(name, picture, { pixelRatio: scale })
  }
}
