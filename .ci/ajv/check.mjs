// node check.mjs SCHEMA-FOLDER VARIANTS.ndjson
//
// Each line of the variants is {schema, name, valid, instance}: valid is what cpadoc says. ajv must
// say the same of every one. Ends with 1 and the names of those where it does not; the instances
// themselves are not printed.
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const [folder, variants] = process.argv.slice(2);
if (!variants) {
  console.error('usage: node check.mjs SCHEMA-FOLDER VARIANTS.ndjson');
  process.exit(2);
}

// Strict mode refuses a keyword that nobody knows: a slip in a schema does not pass as a note.
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false });
ajv.addVocabulary([
  'x-readers', 'x-visibility', 'x-scope', 'x-part', 'x-refers', 'x-format', 'x-labels', 'x-labelled',
  'x-not-printed', 'x-happened', 'x-confidential-by',
]);
addFormats(ajv, ['date', 'date-time']);

const judges = {};
for (const name of ['record', 'profile']) {
  const schema = JSON.parse(readFileSync(join(folder, `${name}.schema.json`), 'utf8'));
  if (!ajv.validateSchema(schema)) {
    console.error(`${name}.schema.json is no JSON Schema 2020-12: ${ajv.errorsText()}`);
    process.exit(1);
  }
  judges[name] = ajv.compile(schema);
}

const count = { valid: 0, refused: 0 };
let differ = 0;
for await (const line of createInterface({ input: createReadStream(variants), crlfDelay: Infinity })) {
  const v = JSON.parse(line);
  const judge = judges[v.schema];
  const valid = judge(v.instance);
  count[valid ? 'valid' : 'refused']++;
  if (valid !== v.valid) {
    differ++;
    const why = (judge.errors ?? []).map((e) => `${e.keyword} at ${e.schemaPath}`).join('; ');
    console.error(`${v.name}: ajv says ${valid ? 'valid' : `refused (${why})`}, cpadoc does not`);
  }
}

console.log(`ajv: ${count.valid} valid, ${count.refused} refused, ${differ} differ`);
if (differ > 0 || count.refused < 2000) {
  process.exit(1);
}
