import { CORE_SCHEMA, load, mergeTag } from 'js-yaml'

const withMerges = CORE_SCHEMA.withTags(mergeTag)

/** The content of a YAML text, whose records may take over the fields of others (`<<`); a date stays a text. */
export const readYaml = (text: string): unknown => load(text, { schema: withMerges })
