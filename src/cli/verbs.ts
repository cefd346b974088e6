import { helpSentences, optionMeanings } from '../words/command.ts';
import { againstOption } from './againstOption.ts';
import { discoveryOptions } from './discoveryOptions.ts';
import type { ExitStatus } from './exitStatus.ts';
import { expectationOptions } from './expectationOptions.ts';
import { keyOptions } from './keyOptions.ts';
import { lintOptions } from './lintOptions.ts';
import type { OptionRow } from './options.ts';
import { type AnswerFormat, answerFormats, type CommandRequest } from './request.ts';

/** A group of options under one heading of the help. */
export interface OptionGroup {
	readonly title: string;
	readonly rows: readonly OptionRow[];
}

/** One thing that the command can do. */
export interface VerbRow {
	readonly name: string;
	/** Its words, as the help shows them. */
	readonly words: string;
	readonly meaning: string;
	readonly options: readonly OptionGroup[];
	readonly notes: readonly string[];
	readonly examples: readonly string[];
	/** Other ones than the usual. */
	readonly formats?: readonly AnswerFormat[];
	readonly run: (request: CommandRequest) => Promise<ExitStatus>;
}

/** Options of every verb. */
export const commonOptions: OptionGroup = {
	title: helpSentences.options,
	rows: [
		{ name: 'format', takes: 'one', placeholder: 'text|json|ndjson', meaning: optionMeanings.format },
		{ name: 'lang', takes: 'one', placeholder: 'en|ja', meaning: optionMeanings.lang },
		{ name: 'show-tokens', takes: 'flag', meaning: optionMeanings.showTokens },
		{ name: 'help', takes: 'flag', meaning: optionMeanings.help },
	],
};

/** Verbs that never ask the network take `--offline` all the same, so that a script can say it everywhere. */
const offline = keyOptions.filter(({ name }) => name === 'offline');
const plainOptions: OptionGroup = { ...commonOptions, rows: [...offline, ...commonOptions.rows] };

/** Of verbs that hold a token against configuration, if they are asked to. */
const againstOptions: OptionGroup = { title: helpSentences.configuration, rows: [againstOption] };

/** The same where findings are printed. */
const findingOptions: OptionGroup = {
	...plainOptions,
	rows: plainOptions.rows.map((row) => (row.name === 'format' ? { ...row, placeholder: answerFormats.join('|') } : row)),
};

/** The verbs of this version. What one needs is loaded when it runs. */
export const verbs: readonly VerbRow[] = [
	{
		name: 'scan',
		words: '[PATH…]',
		meaning: helpSentences.scan,
		options: [plainOptions],
		notes: [helpSentences.scanStandardInput],
		examples: ['claimlens scan .', 'claimlens scan --format ndjson app.log', 'kubectl logs my-pod | claimlens scan'],
		run: async (request) => (await import('./verbs/scan.ts')).runScan(request),
	},
	{
		name: 'decode',
		words: '[TOKEN]',
		meaning: helpSentences.decode,
		options: [againstOptions, plainOptions],
		notes: [helpSentences.standardInput],
		examples: ['claimlens decode eyJ…', 'claimlens decode --format json < token.txt', 'claimlens decode eyJ… --against template.yaml'],
		run: async (request) => (await import('./verbs/decode.ts')).runDecode(request),
	},
	{
		name: 'verify',
		words: '[TOKEN]',
		meaning: helpSentences.verify,
		options: [
			{ title: helpSentences.expectations, rows: expectationOptions },
			{ title: helpSentences.keys, rows: keyOptions },
			againstOptions,
			{ title: helpSentences.options, rows: [{ name: 'batch', takes: 'flag', meaning: optionMeanings.batch }, ...commonOptions.rows] },
		],
		notes: [helpSentences.standardInput, helpSentences.several, helpSentences.keysFrom],
		examples: [
			'claimlens verify eyJ… --user-pool-id eu-west-1_AbCdEf123 --token-use access --client-id 1h57kf5cpq17m0eml12EXAMPLE',
			'claimlens verify --jwks jwks.json --signature-only < token.txt',
		],
		run: async (request) => (await import('./verbs/verify.ts')).runVerify(request),
	},
	{
		name: 'services',
		words: '[TOKEN]',
		meaning: helpSentences.services,
		options: [plainOptions],
		notes: [helpSentences.servicesNote, helpSentences.standardInput],
		examples: ['claimlens services eyJ…', 'claimlens services --format json < token.txt'],
		run: async (request) => (await import('./verbs/services.ts')).runServices(request),
	},
	{
		name: 'code',
		words: '[TARGET [TOKEN]]',
		meaning: helpSentences.code,
		options: [
			{ title: helpSentences.expectations, rows: expectationOptions },
			{
				title: helpSentences.keys,
				rows: [{ name: 'jwks-uri', takes: 'one', placeholder: 'URL', meaning: optionMeanings.jwksUri }],
			},
			plainOptions,
		],
		notes: [helpSentences.codeTargets, helpSentences.codeNotes],
		examples: [
			'claimlens code aws-jwt-verify --user-pool-id eu-west-1_AbCdEf123 --token-use access --client-id 1h57kf5cpq17m0eml12EXAMPLE',
			'claimlens code spring --issuer https://idp.example.com --jwks-uri https://idp.example.com/keys --typ at+jwt --audience https://api.example.com',
		],
		run: async (request) => (await import('./verbs/code.ts')).runCode(request),
	},
	{
		name: 'config',
		words: '[PATH…]',
		meaning: helpSentences.config,
		options: [{ title: helpSentences.discovery, rows: discoveryOptions }, plainOptions],
		notes: [helpSentences.configInput, helpSentences.discoveryNote],
		examples: [
			'claimlens config template.yaml',
			'claimlens config . --format json',
			'claimlens config . --check-discovery',
			'claimlens config . --check-discovery --issuer https://issuer-cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123',
		],
		run: async (request) => (await import('./verbs/config.ts')).runConfig(request),
	},
	{
		name: 'lint',
		words: '[PATH…]',
		meaning: helpSentences.lint,
		options: [{ title: helpSentences.findings, rows: lintOptions }, findingOptions],
		notes: [helpSentences.configInput, helpSentences.lintFolders, helpSentences.lintIgnore],
		examples: [
			'claimlens lint .',
			'claimlens lint template.yaml --profile strict --format sarif',
			'claimlens lint . --baseline claimlens-baseline.json',
		],
		formats: answerFormats,
		run: async (request) => (await import('./verbs/lint.ts')).runLint(request),
	},
	{
		name: 'explain',
		words: 'NAME…',
		meaning: helpSentences.explain,
		options: [plainOptions],
		notes: [],
		examples: ['claimlens explain token_use', 'claimlens explain user pool --lang ja'],
		run: async (request) => (await import('./verbs/explain.ts')).runExplain(request),
	},
];

/** Verbs of the contract that this version does not have. */
export const laterVerbs: readonly string[] = ['compare', 'access'];
