# Only what ends in a command of this program: of that the library knows nothing.
needs-openpyxl = reading .xlsx takes openpyxl: { $python } -m pip install openpyxl; or save the sheet as CSV
needs-pyarrow = reading Parquet takes pyarrow: { $python } -m pip install pyarrow; or save the table as CSV
store-empty = { $folder }: no snapshot. Build one: { $plimate } build --csv FILE --data-dir { $quoted }
store-none-whole = { $folder }: no snapshot is whole ({ $problems }). Build one: { $plimate } build --csv FILE --data-dir { $quoted }
store-unknown = no snapshot is called { $id }; those there are: { $plimate } snapshots
store-none-before = no whole snapshot before the current one; those there are: { $plimate } snapshots
