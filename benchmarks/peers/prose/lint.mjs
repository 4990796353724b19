// The peer of the review: a spell-checker and a prose linter over the same letters. One JSON text a line in, the number of
// its remarks a line out, so that the process is warm when it is measured. "spell" or "prose" chooses which.
import { createInterface } from 'node:readline'
import { retext } from 'retext'
import retextSpell from 'retext-spell'
import dictionaryEn from 'dictionary-en'
import retextEquality from 'retext-equality'
import retextIntensify from 'retext-intensify'
import retextPassive from 'retext-passive'
import retextReadability from 'retext-readability'
import retextRepeatedWords from 'retext-repeated-words'
import retextSimplify from 'retext-simplify'

const linter = process.argv[2] === 'spell'
  ? retext().use(retextSpell, { dictionary: dictionaryEn, max: 1 })
  : retext().use(retextEquality).use(retextIntensify).use(retextPassive).use(retextReadability).use(retextRepeatedWords).use(retextSimplify)

for await (const line of createInterface({ input: process.stdin })) {
  const file = await linter.process(JSON.parse(line))
  process.stdout.write(`${file.messages.length}\n`)
}
