import * as vscode from 'vscode';
import { grouped } from '../../core/config/model/keyed.ts';
import type { Picture } from '../../core/config/outline/picture.ts';
import { columnOf } from '../../core/config/outline/picture.ts';
import type { Severity } from '../../core/config/rules/rule.ts';
import type { GraphMark, GraphNodeView, GraphView } from '../../protocol/graph.ts';
import { pictureKindWords, pictureRelationWords, cognitoViewSentences as sentences } from '../../words/cognitoView.ts';
import { tokensViewSentences } from '../../words/tokensView.ts';
import type { Words } from '../../words/words.ts';
import type { WorkspaceConfiguration } from '../config/workspaceConfiguration.ts';
import { worstOf } from '../config/worstOf.ts';
import { graphLabels } from './graphLabels.ts';

const marks: Readonly<Record<Severity, GraphMark>> = { error: 'error', warning: 'warning', info: 'info', hint: 'info' };

/** What the page shows of a picture. */
export function graphView({ nodes, edges }: Picture, configuration: WorkspaceConfiguration, words: Words): GraphView {
	const { say, language } = words;
	const views = nodes.map(({ kind, resource, range }): GraphNodeView => {
		// The permissions that stand in a role are a part of it: what was found there is said of the role.
		const findings = kind === 'policy' && resource.kind === 'role' ? [] : configuration.findingsIn(resource);
		const worst = worstOf(findings);
		const { uri, range: at } = configuration.place(resource, range);
		return {
			column: columnOf(kind),
			kind: say(pictureKindWords[kind]),
			name: resource.name,
			place: say(tokensViewSentences.place, { file: vscode.workspace.asRelativePath(uri), line: at.start.line + 1 }),
			...(worst && { mark: marks[worst] }),
			findings: findings.length === 0 ? '' : say(sentences.findings, { count: findings.length }),
			count: findings.length,
		};
	});
	const files = new Set(nodes.map(({ resource }) => configuration.graph.documentOf(resource).path));
	return {
		language,
		title: say(sentences.title),
		summary: say(sentences.summary, {
			resources: nodes.length,
			files: files.size,
			findings: views.reduce((sum, { count }) => sum + count, 0),
		}),
		empty: nodes.length === 0 ? say(sentences.empty) : '',
		nodes: views,
		edges: [...grouped(edges, ({ from, to }) => `${from} ${to}`).values()].flatMap(([first, ...others]) => {
			if (first === undefined) return [];
			const labels = [first, ...others].map(({ relation }) => relation && pictureRelationWords[relation]);
			const said = labels.filter((label) => label !== undefined).map((label) => say(label));
			return [{ from: first.from, to: first.to, label: said.join(' · ') }];
		}),
		labels: graphLabels(words),
	};
}
