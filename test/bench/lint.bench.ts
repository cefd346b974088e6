// How long it takes to read and check a template of CloudFormation or Terraform of 3,000 lines as an editor does after each edit, also while the text is
// broken, beside reading its grammar alone; and what a run over 500 templates keeps in memory.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseDocument } from 'yaml';
import type { LintOptions } from '../../src/core/config/lint/lintDocuments.ts';
import { lintDocuments } from '../../src/core/config/lint/lintDocuments.ts';
import { readDocument } from '../../src/core/config/lint/readDocument.ts';
import { parseCode } from '../../src/core/config/source/code/codeTree.ts';
import { readHcl } from '../../src/core/config/source/hcl/readHcl.ts';
import { root } from '../harness/run.mjs';
import { race } from './race.ts';

const lines = 3_000;
const rounds = 9;
const cognito = readFileSync(join(root, 'test/fixtures/config/good/tenants.yaml'), 'utf8').replace(/^[\s\S]*?^Resources:\n/m, '');
const names = [...cognito.matchAll(/^ {2}(\w+):/gm)].map(([, name = '']) => name);

/** The resources of a tenant's stack once more, under names of their own. */
function renamed(copy: number): string {
	return cognito.replaceAll(new RegExp(`\\b(?:${names.join('|')})\\b(?!:[\\w:])`, 'g'), (name) => `${name}${copy}`);
}

/** What the other resources of a stack look like. */
function lambda(copy: number): string {
	return `  Orders${copy}:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: nodejs22.x
      Handler: index.handler
      MemorySize: 256
      Code:
        S3Bucket: !Ref Artifacts
        S3Key: !Sub 'orders/\${Version}/${copy}.zip'
      Environment:
        Variables:
          TABLE: !ImportValue orders-table
          STAGE: !Ref Stage
      Role: !ImportValue orders-role
`;
}

const modulePath = (file: string): string => join(root, 'test/unit/config/corpus/terraform', `${file}.tf`);
const module = ['cognito', 'identity', 'api'].map((file) => readFileSync(modulePath(file), 'utf8')).join('\n');
const terraformNames = [...module.matchAll(/^(?:resource|data) "\w+" "(\w+)"/gm)].map(([, name = '']) => name);

/** The resources of a Terraform module once more, under names of their own. */
function renamedModule(copy: number): string {
	const form = new RegExp(`(?<=^(?:resource|data) "\\w+" "|\\b(?:aws|data)\\w*\\.(?:\\w+\\.)?)(?:${terraformNames.join('|')})\\b`, 'gm');
	return module.replaceAll(form, (name) => `${name}${copy}`);
}

/** What the other resources of a module look like. */
function queue(copy: number): string {
	return `
resource "aws_sqs_queue" "orders${copy}" {
  name                       = "\${local.name}-orders-${copy}"
  visibility_timeout_seconds = 30
  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.dead.arn
    maxReceiveCount     = var.stage == "prod" ? 5 : 2
  })
  tags = merge(local.tags, { Queue = "orders" })
}
`;
}

function template(...parts: readonly ((copy: number) => string)[]): string {
	return repeated('Resources:\n', parts);
}

function repeated(start: string, parts: readonly ((copy: number) => string)[]): string {
	let text = start;
	for (let copy = 0, count = 1; count < lines; copy++) {
		const part = (parts[Math.min(copy, parts.length - 1)] ?? renamed)(copy);
		text += part;
		count += part.split('\n').length - 1;
	}
	return text;
}

type Profile = NonNullable<LintOptions['profile']>;

async function check(text: string, path = 'template.yaml', profile: Profile = 'strict'): Promise<number> {
	const document = await readDocument(text, path);
	if (document === undefined) throw new Error('no template');
	lintDocuments([document], { profile });
	return document.resources.length;
}

/** A template in whose middle somebody has begun to write the name of a property. */
function whileTyping(text: string): string {
	const at = text.indexOf('    Properties:\n', text.length / 2);
	if (at === -1) throw new Error('there is nothing to edit');
	return `${text.slice(0, at)}    Properties:\n      Polic${text.slice(at + '    Properties:'.length)}`;
}

for (const [title, text] of [
	['A template with one user pool and what belongs to it, the rest functions', template(renamed, lambda)],
	['A template of user pools and what belongs to them alone', template(renamed)],
] as const) {
	const amount = text.split('\n').length;
	await race({ title: `${title}, ${amount} lines`, amount, unit: 'lines', counted: 'resources', rounds }, [
		['the YAML alone, read by its library', () => parseDocument(text, { logLevel: 'silent' }).errors.length],
		['read and checked by every rule', () => check(text)],
		['by the rules that are recommended', () => check(text, 'template.yaml', 'recommended')],
		['by every rule while a name is being typed', () => check(whileTyping(text))],
	]);
}

for (const [title, text] of [
	['A Terraform module with one user pool and what belongs to it, the rest queues', repeated('', [renamedModule, queue])],
	['A Terraform module of user pools and what belongs to them alone', repeated('', [renamedModule])],
] as const) {
	const amount = text.split('\n').length;
	await race({ title: `${title}, ${amount} lines`, amount, unit: 'lines', counted: 'resources', rounds }, [
		['the HCL alone', () => readHcl(text).problems.length],
		['read and checked by every rule', () => check(text, 'main.tf')],
	]);
}

/** A stack of the AWS CDK with a verifier at its end. */
function source(): string {
	const construct = (copy: number): string => `new cognito.UserPoolClient(stack, 'Client${copy}', {
	userPool,
	authFlows: { userSrp: true },
	oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: ['https://shop.example.jp/${copy}'] },
});
`;
	const imports = "import * as cognito from 'aws-cdk-lib/aws-cognito';\nimport { CognitoJwtVerifier } from 'aws-jwt-verify';\n";
	return `${imports}${Array.from({ length: lines / 5 }, (_, copy) => construct(copy)).join('')}CognitoJwtVerifier.create(options);\n`;
}

const code = source();
const codeLines = code.split('\n').length;
await race({ title: `A source in TypeScript, ${codeLines} lines`, amount: codeLines, unit: 'lines', counted: 'resources', rounds }, [
	['the syntax tree alone', () => parseCode(code, 'stack.ts')?.to ?? 0],
	['read and checked by every rule', () => check(code, 'stack.ts')],
]);

// What is still held counts, not what waits to be collected.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const one = template(renamed, lambda);
console.log('\nMegabytes of memory that are still held after so many templates');
for (let count = 1; count <= 500; count++) {
	await check(one);
	if (count !== 10 && count !== 50 && count !== 500) continue;
	collect();
	console.log(`  ${String(count).padStart(4)}  ${(process.memoryUsage().heapUsed / 1e6).toFixed(1)}`);
}
