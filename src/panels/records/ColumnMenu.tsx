import { Menu } from '@base-ui/react/menu';
import { Check, Columns3 } from 'lucide-react';
import { COLUMNS } from '../../atlas/query/sort';
import { say } from '../../words/records';
import { useApp, useAtlas } from '../atlas';

/** Which columns the table has; the title stays, since it leads to the record. */
export function ColumnMenu() {
  const { root } = useApp();
  const columns = useAtlas((state) => state.columns);
  const change = useAtlas((state) => state.actions.change);
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className="button" data-own-escape>
        <Columns3 size={16} aria-hidden />
        <span>{say('table.columns')}</span>
      </Menu.Trigger>
      <Menu.Portal container={root}>
        <Menu.Positioner className="layer choices-place" align="end" sideOffset={4} collisionPadding={8}>
          <Menu.Popup className="card choices" data-own-escape>
            {COLUMNS.map((column) => (
              <Menu.CheckboxItem
                key={column}
                className="choice"
                checked={columns.includes(column)}
                disabled={column === 'title'}
                closeOnClick={false}
                onCheckedChange={(checked) =>
                  change({
                    columns: COLUMNS.filter((each) => (each === column ? checked : columns.includes(each))),
                  })
                }
              >
                <span className="choice-mark">
                  <Menu.CheckboxItemIndicator>
                    <Check size={14} aria-hidden />
                  </Menu.CheckboxItemIndicator>
                </span>
                <span>{say(`column.${column}`)}</span>
              </Menu.CheckboxItem>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
