import type { Ref } from 'vue'
import type { Dropped } from '../sharing/dropped'
import { dropped } from '../sharing/dropped'
import { plain, sameJson } from '../sharing/json'
import { oneOf } from '../sharing/reader'
import { storeToRefs } from 'pinia'
import { briefPictures, useBriefStore } from './brief'
import type { WrittenText } from './brief-storage'
import { keptTexts, longestText, writtenText } from './brief-storage'
import { pairSideText } from './shared-pair-side'
import type { SharedField, SharedPart } from './shared-part'
import { shared, sharedPart } from './shared-part'

/** Texts of so many characters go into links; longer ones are kept on this computer alone. */
export const longestInLinks = 400

/** Words of the user: those of the link, else those that this computer keeps. */
function sharedText(key: 'title' | 'conclusion', text: Ref<WrittenText | null>): SharedField {
  const isShort = (): boolean => (text.value?.text.length ?? 0) <= longestInLinks
  return {
    typed: true,
    state: () => plain(text.value),
    isFresh: () => text.value === null || !isShort(),
    read(found, at) {
      const read = found === undefined ? null : writtenText(found, longestText[key])
      const next = read ?? keptTexts()[key]
      if (!sameJson(text.value, next)) text.value = next
      const isWrong = found !== undefined && read === null
      return isWrong ? [dropped(at, found, { kind: 'shorter', most: longestText[key] })] : []
    },
  }
}

/** The one line above the title. */
function sharedSender(sender: Ref<string>): SharedField {
  return {
    typed: true,
    state: () => sender.value,
    isFresh: () => sender.value === '',
    read(found, at) {
      const holds = typeof found === 'string' && found.length <= longestText.sender
      const next = holds ? found : keptTexts().sender
      if (sender.value !== next) sender.value = next
      const isWrong = found !== undefined && !holds
      return isWrong ? [dropped(at, found, { kind: 'shorter', most: longestText.sender })] : []
    },
  }
}

/** The company beside the one at hand. */
function sharedSecond(): SharedField {
  const { second } = storeToRefs(useBriefStore())
  const text = pairSideText()
  return {
    typed: false,
    state: () => plain(second.value && text.write(second.value)),
    isFresh: () => second.value === null,
    read(found, at) {
      const read: { side?: typeof second.value; left: readonly Dropped[] } =
        found === undefined ? { left: [] } : text.read(found, at)
      const next = read.side ?? null
      if (!sameJson(second.value, next)) second.value = next
      return read.left
    },
  }
}

/** The brief: its picture, the second company, and what the user wrote where it is short. */
export function sharedBrief(): SharedPart {
  const { picture, title, conclusion, sender } = storeToRefs(useBriefStore())
  return sharedPart('brief', {
    picture: shared(picture, oneOf(briefPictures)),
    second: sharedSecond(),
    title: sharedText('title', title),
    conclusion: sharedText('conclusion', conclusion),
    sender: sharedSender(sender),
  })
}
