using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Interna.Generators;

/// <summary>A documentation comment as plain text.</summary>
internal sealed class Documentation
{
    private Documentation(string summary, string remarks, Dictionary<string, string> parameters)
    {
        Summary = summary;
        Remarks = remarks;
        Parameters = parameters;
    }

    public string Summary { get; }

    public string Remarks { get; }

    public Dictionary<string, string> Parameters { get; }

    /// <summary>Reads the comment of a record: text at the type, parameters at its primary constructor.</summary>
    public static Documentation Read(ISymbol type, ISymbol constructor, CancellationToken cancellation)
    {
        var root = Parse(type.GetDocumentationCommentXml(cancellationToken: cancellation));
        var primary = Parse(constructor.GetDocumentationCommentXml(cancellationToken: cancellation));
        var parameters = new Dictionary<string, string>();
        foreach (var parameter in root.Elements("param").Concat(primary.Elements("param")))
            parameters[parameter.Attribute("name")?.Value ?? ""] = Text(parameter);
        return new Documentation(Text(root.Element("summary")), Text(root.Element("remarks")), parameters);
    }

    private static XElement Parse(string? xml)
    {
        try
        {
            return string.IsNullOrWhiteSpace(xml) ? new XElement("member") : XElement.Parse(xml!);
        }
        catch (XmlException)
        {
            return new XElement("member"); // the compiler reports a malformed comment itself
        }
    }

    private static string Text(XElement? element) => element is null
        ? ""
        : string.Join(" ", string.Concat(element.Nodes().Select(Plain)).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private static string Plain(XNode node) => node switch
    {
        XText text => text.Value,
        XElement reference when reference.Attribute("cref") is { } cref => Last(cref.Value),
        XElement reference when reference.Attribute("name") is { } name => name.Value,
        XElement other => string.Concat(other.Nodes().Select(Plain)),
        _ => "",
    };

    private static string Last(string cref)
    {
        string name = cref.Split('(')[0];
        return name.Substring(name.LastIndexOfAny(['.', ':']) + 1).Split('`')[0];
    }
}
