// The peer of our policies: the compiled library of a published questionnaire package, run on the package's chart. One line
// in runs it once, the number of its results a line out, so that the process is warm when it is measured.
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import cql from 'cql-execution'
import cqlfhir from 'cql-exec-fhir'

const folder = process.argv[2]
const resources = JSON.parse(readFileSync(`${folder}/questionnaire_package.json`, 'utf8')).entry.map(entry => entry.resource)
const chart = JSON.parse(readFileSync(`${folder}/pat015_bundle.json`, 'utf8'))

const compiled = resources.filter(resource => resource.resourceType === 'Library')
  .map(library => library.content.find(content => content.contentType === 'application/elm+json'))
  .map(content => JSON.parse(Buffer.from(content.data, 'base64').toString('utf8')))
// A library lies in the package once for each questionnaire that uses it, without or with the version others ask for.
const libraries = {}
for (const elm of compiled) {
  libraries[`${elm.library.identifier.id}|${elm.library.identifier.version ?? ''}`] = elm
}
const main = compiled.find(elm => elm.library.identifier.id.startsWith('RespiratoryAssistDevices'))
const library = new cql.Library(main, new cql.Repository(libraries))

const sets = {}
for (const set of resources.filter(resource => resource.resourceType === 'ValueSet')) {
  const codes = [...(set.expansion?.contains ?? []), ...(set.compose?.include ?? []).flatMap(part => (part.concept ?? []).map(concept => ({ ...concept, system: part.system })))]
  sets[set.url] = { [set.version ?? '']: codes.map(code => ({ code: code.code, system: code.system, version: code.version })) }
}
const codes = new cql.CodeService(sets)
const device = chart.entry.map(entry => entry.resource).find(resource => resource.id === 'devreqe0470')

async function once () {
  const source = cqlfhir.PatientSource.FHIRv401()
  source.loadBundles([chart])
  const executor = new cql.Executor(library, codes, { device_request: cqlfhir.FHIRWrapper.FHIRv401().wrap(device) })
  const results = await executor.exec(source)
  return Object.values(results.patientResults)[0]
}

if (process.argv[3] === 'show') {
  console.log(Object.entries(await once()).map(([name, value]) => `${name}: ${JSON.stringify(value)?.slice(0, 200)}`).join('\n'))
} else {
  for await (const _ of createInterface({ input: process.stdin })) {
    process.stdout.write(`${Object.keys(await once()).length}\n`)
  }
}
