import type { CodeFile } from '../../../source/code/codeFile.ts';
import { type CodeNode, calleeOf } from '../../../source/code/codeTree.ts';

const modules = /^@aws-amplify\/backend(?:-[a-z]+)?$/;

/** The function of Amplify's back end that a call is of, by its name; undefined for another call. */
export function functionOf(file: CodeFile, call: CodeNode): string | undefined {
	const callee = calleeOf(call);
	const imported = callee && file.imported(callee);
	return imported && modules.test(imported.module) ? imported.path.join('.') : undefined;
}
