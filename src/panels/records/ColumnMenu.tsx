import { Check, Columns3 } from 'lucide-react';
import { COLUMNS } from '../../atlas/query/sort';
import { say } from '../../words/records';
import { useAtlas } from '../atlas';
import { MenuButton } from '../widgets/MenuButton';
import { MenuItem } from '../widgets/MenuItem';

/** Which columns the table has; the title stays, since it leads to the record. */
export function ColumnMenu() {
  const columns = useAtlas((state) => state.columns);
  const change = useAtlas((state) => state.actions.change);
  return (
    <MenuButton
      className="button"
      menuClassName="choices"
      words={
        <>
          <Columns3 size={16} aria-hidden />
          <span>{say('table.columns')}</span>
        </>
      }
    >
      {COLUMNS.map((column) => {
        const checked = columns.includes(column);
        return (
          <MenuItem
            key={column}
            className="choice"
            checked={checked}
            disabled={column === 'title'}
            onPress={() =>
              change({
                columns: COLUMNS.filter((each) => (each === column ? !checked : columns.includes(each))),
              })
            }
          >
            <span className="choice-mark">{checked && <Check size={14} aria-hidden />}</span>
            <span>{say(`column.${column}`)}</span>
          </MenuItem>
        );
      })}
    </MenuButton>
  );
}
