// The popup's page: puts the app where the skeleton stood.
import { render } from 'preact';
import '../../design/tokens.css';
import '../../popup/controls.css';
import '../../popup/popup.css';
import { App } from '../../popup/app.tsx';
import { browserPorts } from '../../popup/browser-ports.ts';

const root = document.querySelector('main');
if (root) {
  root.replaceChildren();
  render(<App ports={browserPorts} />, root);
}
