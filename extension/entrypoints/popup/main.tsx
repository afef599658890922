// The popup's page: puts the app where the skeleton stood.
import '../../design/tokens.css';
import '../../popup/controls.css';
import '../../popup/popup.css';
import { App } from '../../popup/app.tsx';
import { browserPorts } from '../../popup/browser-ports.ts';
import { drawSpoken } from '../../popup/language.ts';

drawSpoken(() => <App ports={browserPorts} />);
