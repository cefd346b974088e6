/** CloudFormation takes templates of up to 1 MB (quotas of the CloudFormation User Guide); no YAML that people write is longer. UTF-16 units. */
export const maxYamlLength = 1_048_576;
/** State and plans of Terraform grow larger. UTF-16 units. */
export const maxJsonLength = 16_000_000;
/** Configuration of apps, saved answers, policies, key sets and settings: those that people have are a small part of this. UTF-16 units. */
export const maxSmallLength = 1_000_000;
/** Code that people write themselves is shorter; bundles are longer. UTF-16 units. */
export const maxCodeLength = 200_000;
/** Values of one document: far beyond any template, and far below what aliases of aliases can make of a few lines. */
export const maxValues = 400_000;
/** Nested values. */
export const maxDepth = 100;
/** Pieces that a text in YAML is cut into: more than in the largest template that CloudFormation takes, and each takes time. */
export const maxLexemes = 300_000;
/** Faults of one text in YAML that are told: one with more is no YAML, and each takes time. */
export const maxFaults = 50;
