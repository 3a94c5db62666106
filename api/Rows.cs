using System.Data;
using Dapper;
using Microsoft.Data.Sqlite;

namespace HateResponse.Api;

/// <summary>How rows are read and what their columns mean: ids are text, times are milliseconds.</summary>
internal static class Rows
{
    extension(SqliteConnection connection)
    {
        /// <summary>Every row of a query.</summary>
        public List<T> All<T>(string sql, Func<IDataRecord, T> map, object? parameters = null)
        {
            using var reader = connection.ExecuteReader(sql, parameters);
            var rows = new List<T>();
            while (reader.Read())
            {
                rows.Add(map(reader));
            }

            return rows;
        }

        /// <summary>The first row of a query; the default of <typeparamref name="T"/> where there is none.</summary>
        public T? One<T>(string sql, Func<IDataRecord, T> map, object? parameters = null)
        {
            using var reader = connection.ExecuteReader(sql, parameters);
            return reader.Read() ? map(reader) : default;
        }
    }

    extension(IDataRecord row)
    {
        /// <summary>An id kept as text.</summary>
        public Guid Id(int column) => Guid.ParseExact(row.GetString(column), "D");

        /// <summary>An id kept as text, or null.</summary>
        public Guid? IdOrNull(int column) => row.IsDBNull(column) ? null : row.Id(column);

        /// <summary>An instant kept as milliseconds.</summary>
        public DateTimeOffset Instant(int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));

        /// <summary>An instant that may not be given.</summary>
        public DateTimeOffset? InstantOrNull(int column) => row.IsDBNull(column) ? null : row.Instant(column);

        /// <summary>Text that may not be given.</summary>
        public string? TextOrNull(int column) => row.IsDBNull(column) ? null : row.GetString(column);
    }

    extension(Guid id)
    {
        /// <summary>The id as it is kept.</summary>
        public string Text => id.ToString("D");
    }
}
