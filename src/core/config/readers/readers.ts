import { maxCodeLength, maxSmallLength } from '../source/limits.ts';
import type { ConfigReader } from './reader.ts';

/** What a template of CloudFormation or of its relatives holds when it is about Cognito. */
const cognitoInTemplate = /cognito/i;
const resourcesSection = /(?:^|[\s{,])["']?Resources["']?\s*:/;

/** A file of resources alone, and authorizers of the Serverless Framework, which has resources elsewhere. */
const partOfService = /^[ \t]+["']?(?:Type["']?\s*:\s*["']?AWS::Cognito::|authorizers?["']?\s*:)/m;

/** Ids of user pools and identity pools, issuers, and what people call them in settings. */
const settingOfCognito = /[a-z]{2,4}-(?:[a-z]{1,12}-){1,3}\d[_:][0-9a-zA-Z]|cognito|user_?pool/i;

/** Names of the configuration of apps that Amplify Gen 1 writes. */
const gen1 = /aws_user_pools_id|aws_cognito_identity_pool_id|["']?(?:CognitoUserPool|CredentialsProvider)["']?\s*:/;

/** YAML takes much longer to read than JSON, and settings of an app are a few lines. UTF-16 units. */
const maxSpringLength = 100_000;

/** Files of Terraform and OpenTofu, and what has no name yet: documents in other languages show such blocks as examples. */
const isTerraform = /(?:\.(?:tf|tofu)|(?:^|[\\/])[^.\\/]*)$/;

/** Files of values that Terraform takes without being told. */
const terraformValues = /(?:^|[\\/])(?:terraform|[^\\/]*\.auto)\.tfvars(\.json)?$/;

const isTerraformJson = /\.(?:tf|tofu)\.json$/;

/** A block that a file of a Terraform module has. */
const terraformBlock =
	/^[ \t\ufeff]*(?:(?:resource|data)[ \t]+"?\w+"?[ \t]+"?[\w-]+"?|(?:variable|output|module)[ \t]+"[\w-]+"|locals)[ \t]*\{/m;

/** The readers, in the order in which they are asked; the first that gives a document is believed. */
export const readers: readonly ConfigReader[] = [
	{
		recognises: isCode,
		load: async () => (await import('./code/code.ts')).readCode,
	},
	{
		recognises: (text) => cognitoInTemplate.test(text) && (resourcesSection.test(text) || partOfService.test(text)),
		load: async () => (await import('./cloudFormation/cloudFormation.ts')).readCloudFormation,
	},
	{
		recognises: (text, path) => isTerraform.test(path) && terraformBlock.test(text),
		load: async () => (await import('./terraform/terraform.ts')).readTerraform,
	},
	{
		recognises: (text, path) => isTerraformJson.test(path) && startsAsJson(text),
		load: async () => (await import('./terraform/terraform.ts')).readTerraformJson,
	},
	{
		recognises: (text) => startsAsJson(text) && text.includes('"terraform_version"') && cognitoInTemplate.test(text),
		load: async () => (await import('./terraform/state/state.ts')).readTerraformState,
	},
	...small([
		{
			recognises: (text, path) => /(?:^|[\\/])serverless[\w.-]*\.(?:ya?ml|json)$/.test(path) && text.includes('${file('),
			load: async () => (await import('./cloudFormation/serverlessFiles.ts')).readServerlessFiles,
		},
		{
			recognises: (_text, path) => terraformValues.test(path),
			load: async () => (await import('./terraform/terraform.ts')).readTerraformValues,
		},
		{
			recognises: (text, path) => /(?:^|[\\/])package\.json$/.test(path) && text.includes('"aws-jwt-verify"'),
			load: async () => (await import('./npmPackage.ts')).readNpmPackage,
		},
		{
			recognises: (text) => /['"]?auth['"]?\s*:/.test(text) && /"(?:user_pool_id|identity_pool_id)"/.test(text),
			load: async () => (await import('./amplify/outputs.ts')).readAmplifyOutputs,
		},
		{
			recognises: (text) => gen1.test(text),
			load: async () => (await import('./amplify/frontEnd.ts')).readAmplifyFrontEnd,
		},
		{
			recognises: (text) =>
				startsAsJson(text) &&
				/"(?:cognitoConfig|userpoolClient\w+|identityPoolName|userPoolName|hostedUIProviderCreds|\w+AppSecretUserPool)"/.test(text),
			load: async () => (await import('./amplify/backEnd.ts')).readAmplifyBackEnd,
		},
		{
			recognises: (text) =>
				startsAsJson(text) &&
				/"(?:UserPool|UserPoolClients?|IdentityPoolId|ResourceServer|IdentityProvider|DomainDescription|Groups?|AssumeRolePolicyDocument|SoftwareTokenMfaConfiguration)"/.test(
					text,
				),
			load: async () => (await import('./cliOutput/cliOutput.ts')).readCliOutput,
		},
		{
			recognises: (text) => startsAsJson(text) && text.includes('"jwks_uri"'),
			load: async () => (await import('./openId/discovery.ts')).readDiscovery,
		},
		{
			recognises: (text) => startsAsJson(text) && /"(?:kty|keys)"\s*:/.test(text),
			load: async () => (await import('./openId/keySet.ts')).readKeySetFile,
		},
		{
			recognises: (text) => startsAsJson(text) && text.includes('"Statement"') && /cognito|aws:PrincipalTag/i.test(text),
			load: async () => (await import('./iamPolicy.ts')).readIamPolicy,
		},
		{
			recognises: (text) => text.includes('x-amazon-apigateway-authorizer'),
			load: async () => (await import('./openApi.ts')).readOpenApi,
		},
		{
			recognises: (text) =>
				text.length <= maxSpringLength &&
				!startsAsJson(text) &&
				/oauth2/i.test(text) &&
				/issuer-?uri|(?:jwk|key)-?set-?uri/i.test(text) &&
				cognitoInTemplate.test(text),
			load: async () => (await import('./spring.ts')).readSpring,
		},
		{
			recognises: (text, path) => isSettings(text, path) && settingOfCognito.test(text),
			load: async () => (await import('./settings/settings.ts')).readSettings,
		},
	]),
];

/** Modules of JavaScript whose use says something about user pools. */
const module =
	/['"](?:aws-jwt-verify(?:\/[\w-]+)?|jose|jsonwebtoken|jwt-decode|jwks-rsa|express-jwt|passport-jwt|aws-amplify(?:\/\w+)?|@aws-amplify\/(?:core|auth|backend(?:-[a-z]+)?)|oidc-client(?:-ts)?|react-oidc-context|angular-auth-oidc-client|amazon-cognito-identity-js|(?:aws-cdk-lib|@aws-cdk)\/aws-cognito[\w-]*|(?:next-auth|@auth\/[\w-]+)\/providers\/cognito)['"]|authority['"]?\s*:\s*['"`]https:\/\/(?:issuer-)?cognito-idp\.|\baws_cognito\b|authorizer\??\.claims/;

/** A resource of CloudFormation as an object, and an authorizer of the Serverless Framework. */
const template = /['"`]?Type['"`]?\s*:\s*['"`]AWS::Cognito::|['"]?issuerUrl['"]?\s*:/;

/** A role of the AWS CDK that an identity pool hands out: its principal says so, where nothing of Cognito is made in the same file. */
const isRoleForCognito = (text: string): boolean => /\baws[-_]iam\b/.test(text) && text.includes('cognito-identity.amazonaws.com');

/** Code is known by its name, where it has one, and by what it imports; prose and lists of packages name the same modules. */
function isCode(text: string, path: string): boolean {
	if (text.length > maxCodeLength || startsAsJson(text)) return false;
	const isNamed = /\.[cm]?[jt]sx?$/i.test(path);
	if (!isNamed && !/(?:^|[\\/])[^.\\/]*$/.test(path)) return false;
	return module.test(text) || gen1.test(text) || isRoleForCognito(text) || (isNamed && template.test(text));
}

/** Readers of files that are never large, so that no time goes into large ones. */
function small(rows: readonly ConfigReader[]): readonly ConfigReader[] {
	return rows.map(({ recognises, load }) => ({
		recognises: (text, path) => text.length <= maxSmallLength && recognises(text, path),
		load,
	}));
}

function startsAsJson(text: string): boolean {
	return /^\ufeff?\s*\{/.test(text);
}

/** Settings are lines of names and values, which other texts have too: these are known by what such files are called, and the outputs of stacks by their form. */
function isSettings(text: string, path: string): boolean {
	return startsAsJson(text)
		? /^\ufeff?\s*\{\s*"(?:Stacks"\s*:\s*\[|[\w-]{1,128}"\s*:\s*\{)/.test(text)
		: /(?:^|[\\/.])(?:env(?:\.[\w.-]+)?|envrc|properties|tfvars|toml)$/.test(path);
}
