/**
 * Reads the page aloud with the voices of the device; nothing leaves it. Headings part the page into
 * sections, which can be passed by. Long texts are spoken in sentences, because browsers break off long ones.
 */

const box = document.querySelector('[data-aloud]')
const speech = window.speechSynthesis
const longest = 220

if (box && speech) {
  offer()
  // Some browsers learn of their voices later.
  speech.addEventListener?.('voiceschanged', offer)
}

function offer() {
  if (voiceFor(document.documentElement.lang)) box.classList.add('aloud--there')
}

/** A voice of the device itself; others send the text to their maker. */
function voiceFor(language) {
  const wanted = language.split('-')[0]
  const voices = speech
    .getVoices()
    .filter((voice) => voice.lang.toLowerCase().split(/[-_]/)[0] === wanted)
  return voices.find((voice) => voice.localService)
}

let parts = []
let at = -1
let running

const play = box?.querySelector('[data-aloud-play]')
const word = box?.querySelector('[data-aloud-word]')
const next = box?.querySelector('[data-aloud-next]')
const stop = box?.querySelector('[data-aloud-stop]')
const readAloud = word?.textContent

play?.addEventListener('click', () => {
  if (at < 0) {
    parts = partsOf(document.querySelector('main'))
    speak(0)
  } else if (speech.paused) {
    speech.resume()
    word.textContent = box.dataset.pause
  } else {
    speech.pause()
    word.textContent = box.dataset.goOn
  }
})
next?.addEventListener('click', () => {
  const heading = parts.findIndex((part, index) => index > at && part.starts)
  if (heading < 0) end()
  else speak(heading)
})
stop?.addEventListener('click', () => {
  end()
  play.focus()
})
addEventListener('pagehide', () => speech?.cancel())

function speak(index) {
  running = undefined
  speech.cancel()
  speech.resume()
  const part = parts[index]
  if (!part) return end()
  at = index
  word.textContent = box.dataset.pause
  next.hidden = stop.hidden = false
  const utterance = new SpeechSynthesisUtterance(part.text)
  const voice = voiceFor(part.language)
  utterance.lang = voice?.lang ?? part.language
  if (voice) utterance.voice = voice
  running = utterance
  // Another one may have begun by now.
  utterance.onend = () => running === utterance && speak(index + 1)
  utterance.onerror = () => running === utterance && end()
  speech.speak(utterance)
}

function end() {
  running = undefined
  at = -1
  speech.cancel()
  word.textContent = readAloud
  next.hidden = stop.hidden = true
}

function partsOf(main) {
  const blocks = 'h1,h2,h3,h4,p,li,dt,dd,th,td,figcaption,address,summary,label'
  return [...main.querySelectorAll(blocks)].flatMap((block) => {
    if (block.querySelector(blocks) || block.closest('[aria-hidden=true],nav,template')) return []
    if (!block.checkVisibility?.() && block.checkVisibility) return []
    const text = block.textContent.replace(/\s+/g, ' ').trim()
    const language = block.closest('[lang]')?.lang ?? document.documentElement.lang
    const starts = /^H[1-4]$/.test(block.tagName)
    return sentences(text).map((one, index) => ({
      text: one,
      language,
      starts: starts && index === 0,
    }))
  })
}

function sentences(text) {
  if (text.length <= longest) return text ? [text] : []
  return (text.match(/[^.!?؟。]+[.!?؟。]*\s*/g) ?? [text]).map((one) => one.trim()).filter(Boolean)
}
