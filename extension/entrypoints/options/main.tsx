// The options page: puts the settings where the skeleton stood.
import { render } from 'preact';
import '../../design/tokens.css';
import '../../popup/controls.css';
import '../../options/options.css';
import { Options } from '../../options/options.tsx';
import { optionsPorts } from '../../options/options-ports.ts';

const root = document.querySelector('main');
if (root) {
  root.replaceChildren();
  render(<Options ports={optionsPorts} />, root);
}
